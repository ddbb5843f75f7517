package market.helpdesk.web.agreement;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** All that was agreed on, to be found, filtered and taken along (R5). */
@HelpdeskTest
class AgreementListTests {

	private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	private final Stage stage;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private final Deals deals;

	private TicketId ticket;

	AgreementListTests(Stage stage, MockMvcTester pages, JdbcClient jdbc, Proposing proposing, Agreeing agreeing,
			AgreementLists lists, Threads threads) {
		this.stage = stage;
		this.pages = pages;
		this.jdbc = jdbc;
		this.deals = new Deals(proposing, agreeing, lists, threads);
	}

	@BeforeEach
	void annaAsks() {
		ticket = stage.annaAsks("Reso", "Chi paga la spedizione?");
	}

	@Test
	void everyoneSeesTheirOwn() {
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		assertThat(at(Cast.ANNA, "/agreements")).contains("Etichetta di reso pagata", "Riva Ricondizionati",
				Stage.ANNAS_ORDER, "confirmed by both, 14 Jan");
		for (var seller : new Cast[] { Cast.GIULIA, Cast.LUCA }) {
			assertThat(at(seller, "/agreements")).contains("Etichetta di reso pagata", "Anna Bruni");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MARCO", "ZOFIA", "EWA" })
	void nobodySeesOthers(Cast stranger) {
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		for (var path : List.of("/agreements", "/agreements?q=etichetta", "/agreements?q=" + Stage.ANNAS_ORDER,
				"/agreements?q=anna", "/agreements?q=riva", "/agreements?q=" + reference(), "/agreements/export",
				"/agreements/export?q=etichetta")) {
			assertThat(at(stranger, path)).doesNotContain("Etichetta");
		}
	}

	@Test
	void administratorsReachThemThroughTheirTickets() {
		assertThat(pages.get().uri("/agreements").with(Cast.CARLA.signedIn())).hasStatus(403);
		assertThat(pages.get().uri("/agreements/export").with(Cast.CARLA.signedIn())).hasStatus(403);
	}

	@Test
	void aTicketIsFoundByWhatWasAgreedOnInIt() {
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		assertThat(at(Cast.CARLA, "/admin/tickets?q=etichetta+reso")).contains(reference());
		assertThat(at(Cast.CARLA, "/admin/tickets?q=lavatrice")).doesNotContain(reference());
	}

	@Test
	void isFilteredByWhatWaitsAndWhatIsInForce() {
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.words(AgreementKind.OTHER, "Confermato"));
		deals.propose(Cast.GIULIA, ticket, Deals.words(AgreementKind.OTHER, "Dal negozio"));
		deals.propose(Cast.ANNA, ticket, Deals.words(AgreementKind.OTHER, "Da Anna"));
		assertThat(at(Cast.ANNA, "/agreements?view=open")).contains("Dal negozio")
			.doesNotContain("Da Anna", "Confermato");
		assertThat(at(Cast.LUCA, "/agreements?view=open")).contains("Da Anna")
			.doesNotContain("Dal negozio", "Confermato");
		assertThat(at(Cast.LUCA, "/agreements?view=confirmed")).contains("Confermato")
			.doesNotContain("Dal negozio", "Da Anna");
		assertThat(at(Cast.LUCA, "/agreements?view=anything")).contains("Confermato", "Dal negozio", "Da Anna");
	}

	@ParameterizedTest
	@ValueSource(strings = { "etichetta", "ETICH", "reso pagata", "it-2046", "IT-204655", "{reference}" })
	void isFoundByWhatBothSidesKnow(String text) {
		deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		for (var person : new Cast[] { Cast.ANNA, Cast.GIULIA }) {
			assertThat(at(person, "/agreements?q=" + text.replace("{reference}", reference()).replace(' ', '+')))
				.contains("Etichetta di reso");
		}
	}

	@ParameterizedTest
	@CsvSource({ "ANNA, riva", "ANNA, ricond", "GIULIA, anna", "GIULIA, BRU" })
	void isFoundByTheNameOfTheOtherSide(Cast person, String text) {
		deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		assertThat(at(person, "/agreements?q=" + text)).contains("Etichetta di reso");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lavatrice", "%25", "_", "'", "%27%3A*", "%26", "!", "%28", "%5C", "a'%7Cb", "%3C-%3E",
			"%00a" })
	void whatIsNotThereIsNotFound(String text) {
		deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		var page = pages.get().uri(URI.create("/agreements?q=" + text)).with(Cast.ANNA.signedIn()).exchange();
		assertThat(page.getResponse().getStatus()).isIn(200, 400);
		assertThat(page).bodyText().doesNotContain("Etichetta di reso");
	}

	/** Longer than the database takes to look for. */
	@Test
	void aWordWithoutEndIsNotFound() {
		deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		assertThat(at(Cast.ANNA, "/agreements?q=" + "a".repeat(3000))).doesNotContain("Etichetta di reso");
		assertThat(at(Cast.CARLA, "/admin/tickets?q=" + "a".repeat(3000))).doesNotContain(reference());
	}

	@Test
	void isReadPageByPage() {
		for (var number = 0; number < 55; number++) {
			deals.propose(Cast.ANNA, ticket, Deals.words(AgreementKind.OTHER, "Punto %02d.".formatted(number)));
			stage.waitFor(Duration.ofMinutes(number % 3));
		}
		var first = at(Cast.ANNA, "/agreements?q=punto");
		assertThat(first).contains("Punto 54.", "Punto 05.").doesNotContain("Punto 04.");
		var next = NEXT.matcher(first);
		assertThat(next.find()).isTrue();
		assertThat(at(Cast.ANNA, next.group(1).replace("&amp;", "&"))).contains("Punto 04.", "Punto 00.")
			.doesNotContain("Punto 05.");
	}

	@Test
	void ordersShowWhatIsInForceAboutThem() {
		var id = deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.refund("20.00"));
		deals.propose(Cast.GIULIA, ticket, Deals.LABEL);
		for (var person : new Cast[] { Cast.ANNA, Cast.LUCA }) {
			assertThat(at(person, "/orders"))
				.contains("/tickets/%s#agreement-%s".formatted(ticket, id), "Refund", "€20.00")
				.doesNotContain("Etichetta di reso");
		}
	}

	@Test
	void isExportedAsItIsFiltered() {
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.refund("20.00"));
		deals.decline(Cast.ANNA, deals.propose(Cast.GIULIA, ticket, Deals.delivery("2026-02-01")), "=1+1");
		deals.propose(Cast.ANNA, ticket, Deals.words(AgreementKind.OTHER, "=HYPERLINK(\"x\"),\nè così"));
		var lines = at(Cast.ANNA, "/agreements/export");
		assertThat(lines).startsWith("\uFEFF\"Ticket\",\"Order\",\"With\",\"Kind\"")
			.contains(
					"\"Refund\",\"\",\"20.00\",\"EUR\",\"\",\"confirmed\",\"Giulia Riva\",\"2026-01-14 10:00\",\"Anna Bruni\"",
					"\"2026-02-01\",\"declined\"", "\"'=1+1\"\r\n", "\"'=HYPERLINK(\"\"x\"\"),\nè così\"")
			.endsWith("\r\n");
		assertThat(at(Cast.ANNA, "/agreements/export?view=confirmed")).contains("Refund").doesNotContain("HYPERLINK");
		assertThat(at(Cast.ANNA, "/agreements/export?q=hyper")).contains("HYPERLINK").doesNotContain("Refund");
	}

	@Test
	void anExportIsAFile() {
		assertThat(pages.get().uri("/agreements/export").with(Cast.ANNA.signedIn())).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"agreements-2026-01-14.csv\"")
			.hasHeader("Content-Type", "text/csv;charset=UTF-8")
			.hasHeader("X-Content-Type-Options", "nosniff");
	}

	/** Read by the five hundred: however many there are, and none twice. */
	@Test
	void anExportHoldsAll() {
		var one = deals.propose(Cast.ANNA, ticket, Deals.words(AgreementKind.OTHER, "Punto"));
		Stage.asOwner(
				"""
						create temporary table copies as select gen_random_uuid() as id from generate_series(1, 1200);
						insert into agreements (shop_id, id, ticket_id, position, kind, terms, party, side, proposed_by, proposed_at,
						  submission_key)
						select shop_id, c.id, ticket_id, position, kind, terms || ' ' || c.id, party, side, proposed_by, proposed_at, c.id
						from agreements a, copies c where a.id = '%1$s';
						insert into agreement_register
						select shop_id, c.id, ticket_id, order_id, buyer_id, party, state, supersedes, proposed_at
						from agreement_register r, copies c where r.id = '%1$s'"""
					.formatted(one));
		assertThat(at(Cast.ANNA, "/agreements/export").lines()).hasSize(1202).doesNotHaveDuplicates();
	}

	private String reference() {
		return jdbc.sql("select reference from tickets where id = ?")
			.param(ticket.id())
			.query((row, number) -> row.getString(1))
			.single();
	}

	private String at(Cast viewer, String path) {
		var page = pages.get().uri(URI.create(path)).with(viewer.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
