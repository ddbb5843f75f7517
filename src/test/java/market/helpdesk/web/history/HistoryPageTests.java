package market.helpdesk.web.history;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOpening;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that happened, on one page and in the order of time (R4, R5). */
@HelpdeskTest
class HistoryPageTests {

	private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	final Stage stage;

	final MockMvcTester pages;

	final CaseOpening opening;

	final Deals deals;

	final JdbcClient jdbc;

	HistoryPageTests(Stage stage, MockMvcTester pages, CaseOpening opening, Proposing proposing, Agreeing agreeing,
			AgreementLists lists, Threads threads, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.opening = opening;
		this.deals = new Deals(proposing, agreeing, lists, threads);
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@CsvSource({ "GIULIA, /buyers/{anna}", "LUCA, /buyers/{anna}", "ANNA, /shops/{riva}", "ANNA, /orders/{order}",
			"GIULIA, /orders/{order}", "CARLA, /buyers/{anna}", "CARLA, /shops/{riva}", "ELENA, /orders/{order}",
			"CARLA, /buyers/{anna}?shop={riva}", "GIULIA, /shops/{riva}" })
	void ticketsAgreementsAndCasesStandInTheOrderOfTime(Cast person, String path) {
		everything();
		var page = at(person, path);
		assertThat(page).containsSubsequence("data-kind=\"CASE\"", "data-kind=\"AGREEMENT\"", "data-kind=\"TICKET\"")
			.contains("Reso del telefono", "Return shipping", "Withdrawal", "confirmed by both");
	}

	@ParameterizedTest
	@CsvSource({ "EWA, /buyers/{anna}", "ZOFIA, /shops/{riva}", "MARCO, /orders/{order}", "EWA, /orders/{order}",
			"ANNA, /buyers/{anna}", "MARCO, /buyers/{anna}", "EWA, /shops/{riva}", "GIULIA, /buyers/{nobody}",
			"ANNA, /shops/{nobody}", "CARLA, /shops/{nobody}", "CARLA, /buyers/{nobody}", "GIULIA, /orders/{nobody}",
			"CARLA, /orders/{nobody}", "CARLA, /buyers/{riva}", "GIULIA, /buyers/{giulia}" })
	void toStrangersThereIsNone(Cast stranger, String path) {
		everything();
		assertThat(pages.get().uri(URI.create(named(path))).with(stranger.signedIn())).hasStatus(404);
	}

	@Test
	void aShopSeesOnlyWhatABuyerDidWithIt() {
		everything();
		stage.buy("PL-1", Cast.ANNA, House.NOWA_KOMORKA, "Pixel", "10.00", "PLN");
		stage.ask(Cast.ANNA, "PL-1", "Altrove", "Ciao");
		assertThat(at(Cast.GIULIA, "/buyers/{anna}")).contains("Reso del telefono").doesNotContain("Altrove");
		assertThat(at(Cast.EWA, "/buyers/{anna}")).contains("Altrove").doesNotContain("Reso del telefono");
		assertThat(at(Cast.CARLA, "/buyers/{anna}")).contains("Altrove", "Reso del telefono");
		assertThat(at(Cast.CARLA, "/buyers/{anna}?shop={riva}")).doesNotContain("Altrove");
	}

	@Test
	void aBuyerWhoOnlyBoughtHasAnEmptyOne() {
		assertThat(at(Cast.GIULIA, "/buyers/{anna}")).contains("Anna Bruni", "Nothing yet");
		assertThat(at(Cast.ANNA, "/orders/{order}")).contains("IT-204655", "iPhone 13", "Nothing yet");
	}

	@Test
	void whatPeopleWroteIsReadForAReasonOnly() {
		everything();
		assertThat(at(Cast.ANNA, "/shops/{riva}")).contains("Etichetta di reso pagata");
		assertThat(at(Cast.CARLA, "/shops/{riva}")).doesNotContain("Etichetta di reso pagata");
	}

	@Test
	void aLongOneGoesOnAndShowsEverythingOnce() {
		for (var number = 0; number < 120; number++) {
			stage.annaAsks("Ticket <%03d>".formatted(number), "Ciao");
			if (number % 3 == 0) {
				stage.waitFor(Duration.ofMinutes(1));
			}
		}
		var shown = new ArrayList<String>();
		var path = "/buyers/{anna}";
		while (path != null) {
			var page = at(Cast.GIULIA, path);
			Pattern.compile("Ticket &lt;(\\d{3})")
				.matcher(page)
				.results()
				.forEach((match) -> shown.add(match.group(1)));
			var next = NEXT.matcher(page);
			path = next.find() ? next.group(1) : null;
		}
		assertThat(shown).hasSize(120).doesNotHaveDuplicates();
	}

	@Test
	void aLongOneWithOneShopStaysWithIt() {
		stage.buy("PL-1", Cast.ANNA, House.NOWA_KOMORKA, "Pixel", "10.00", "PLN");
		stage.ask(Cast.ANNA, "PL-1", "Altrove", "Ciao");
		for (var number = 0; number < 60; number++) {
			stage.waitFor(Duration.ofMinutes(1));
			stage.annaAsks("Qui", "Ciao");
		}
		var first = at(Cast.CARLA, "/buyers/{anna}?shop={riva}");
		assertThat(first).contains("Anna Bruni and Riva Ricondizionati</h1>",
				named("href=\"/admin/search?buyer={anna}&amp;shop={riva}\""));
		var next = NEXT.matcher(first);
		assertThat(next.find()).isTrue();
		assertThat(at(Cast.CARLA, next.group(1).replace("&amp;", "&")))
			.contains("Anna Bruni and Riva Ricondizionati</h1>", "Qui")
			.doesNotContain("Altrove");
		assertThat(at(Cast.CARLA, "/buyers/{anna}")).contains("Anna Bruni</h1>",
				named("href=\"/admin/search?buyer={anna}\""));
	}

	@Test
	void oneSearchesInItAndInNothingElse() {
		everything();
		assertThat(at(Cast.GIULIA, "/buyers/{anna}")).contains(named("href=\"/search?buyer={anna}\""));
		assertThat(at(Cast.ANNA, "/shops/{riva}")).contains(named("href=\"/search?shop={riva}\""));
		assertThat(at(Cast.CARLA, "/shops/{riva}")).contains(named("href=\"/admin/search?shop={riva}\""));
		assertThat(at(Cast.GIULIA, "/shops/{riva}")).doesNotContain("Search in it");
	}

	@Test
	void aTicketLeadsThere() {
		var ticket = stage.annaAsks("Reso", "Ciao");
		assertThat(at(Cast.GIULIA, "/tickets/" + ticket)).contains(named("href=\"/buyers/{anna}\""),
				named("href=\"/orders/{order}\""));
		assertThat(at(Cast.ANNA, "/tickets/" + ticket)).contains(named("href=\"/shops/{riva}\""));
		assertThat(at(Cast.ANNA, "/orders")).contains(named("href=\"/orders/{order}\""));
	}

	private void everything() {
		var ticket = stage.annaAsks("Reso del telefono", "Ciao");
		stage.waitFor(Duration.ofMinutes(1));
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		stage.waitFor(Duration.ofMinutes(1));
		opening.open(Cast.ANNA.buyer(), ticket, CaseKind.WITHDRAWAL, SubmissionKey.next());
	}

	private String named(String path) {
		var order = jdbc.sql("select id from orders where number = ?")
			.param(Stage.ANNAS_ORDER)
			.query(UUID.class)
			.single();
		return path.replace("{anna}", Cast.ANNA.id().toString())
			.replace("{giulia}", Cast.GIULIA.id().toString())
			.replace("{riva}", House.RIVA.id().toString())
			.replace("{order}", order.toString())
			.replace("{nobody}", UUID.randomUUID().toString());
	}

	private String at(Cast person, String path) {
		var page = pages.get().uri(URI.create(named(path))).with(person.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
