package market.helpdesk.web.inspection;

import java.time.Duration;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.archive.Disclosing;
import market.helpdesk.archive.Sought;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Who looked, as it is told (R12). */
@HelpdeskTest
class InspectionListTests {

	private static final String ALL = "/admin/inspections";

	final Stage stage;

	final MockMvcTester pages;

	final Disclosing disclosing;

	final JdbcClient jdbc;

	TicketId ticket = new TicketId(new UUID(0, 0));

	InspectionListTests(Stage stage, MockMvcTester pages, Disclosing disclosing, JdbcClient jdbc) {
		this.stage = stage;
		this.pages = pages;
		this.disclosing = disclosing;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void annaHasWritten() {
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
	}

	@Test
	void nobodyLooked() {
		assertThat(get(Cast.CARLA, ALL)).hasStatusOk().bodyText().contains("Nobody looked");
	}

	@ParameterizedTest
	@EnumSource(names = { "DARIO", "ELENA" })
	void othersSeeWhoReadWhatAndWhy(Cast reader) {
		look(Cast.CARLA, "COMPLAINT", "Caso 17");
		assertThat(get(reader, ALL)).hasStatusOk()
			.bodyText()
			.contains("Carla Moretti", "Message 1 read", "Complaint", "Caso 17", "/tickets/" + ticket);
	}

	/** A page that was not shown was not read. */
	@Test
	void whoIsAskedForAReasonHasReadNothingYet() {
		get(Cast.CARLA, "/tickets/" + ticket);
		assertThat(disclosures()).isZero();
	}

	@Test
	void aPageThatIsLoadedAgainIsNotReadAgain() {
		look(Cast.CARLA, "COMPLAINT", "");
		get(Cast.CARLA, "/tickets/" + ticket);
		get(Cast.CARLA, "/tickets/" + ticket + "?before=2");
		assertThat(disclosures()).isOne();
		stage.write(Cast.GIULIA, ticket, "Domani");
		get(Cast.CARLA, "/tickets/" + ticket);
		assertThat(get(Cast.DARIO, ALL)).bodyText().contains("Messages 1 to 2 read");
	}

	@Test
	void whatIsSearchedForIsToldWithWhatWasFound() {
		get(Cast.ELENA, "/admin/tickets?q=Anna%20Bruni");
		get(Cast.ELENA, "/admin/tickets");
		assertThat(get(Cast.CARLA, ALL)).bodyText()
			.contains("Elena Marchetti", "Searched for ", "Anna Bruni", "1 found", "none is asked for");
		assertThat(disclosures()).isOne();
	}

	/** Wherever it begins, also where nothing ever ended. */
	@Test
	void everyPageOfASearchIsToldOnce() {
		for (var time = 0; time < 2; time++) {
			get(Cast.ELENA, "/admin/tickets?q=Anna&after=9999-01-14T09:00:00Z_" + new UUID(-1, -1));
		}
		assertThat(disclosures()).isOne();
		assertThat(get(Cast.CARLA, ALL)).bodyText().contains("Searched for “Anna”", "a further page", "1 found");
	}

	/** However much is typed before it. */
	@Test
	void whatIsSearchedForCannotBeKeptOffTheRecord() {
		var dots = ".".repeat(1_000);
		get(Cast.ELENA, "/admin/search?name=Anna&q=" + dots);
		get(Cast.ELENA, "/admin/search?name=Marco&q=" + dots);
		assertThat(disclosures()).isEqualTo(2);
		assertThat(get(Cast.CARLA, ALL)).bodyText().contains("name: Anna", "name: Marco");
	}

	@ParameterizedTest
	@CsvSource({ "/buyers/,History of a buyer,Anna Bruni", "/shops/,History of a shop,Riva Ricondizionati",
			"/orders/,History of an order,IT-204655" })
	void historiesThatAreGoneThroughAreTold(String folder, String what, String whose) {
		var id = switch (folder) {
			case "/buyers/" -> Cast.ANNA.id().id();
			case "/shops/" -> Cast.House.RIVA.id().id();
			default -> stage.order(Stage.ANNAS_ORDER);
		};
		assertThat(get(Cast.ELENA, folder + id)).hasStatusOk();
		assertThat(get(Cast.ELENA, folder + id)).hasStatusOk();
		assertThat(disclosures()).isOne();
		assertThat(get(Cast.CARLA, ALL)).bodyText().contains(what, whose, "href=\"" + folder + id + "\"");
	}

	@Test
	void whoIsAPartyGoesThroughTheirHistoryUnrecorded() {
		get(Cast.ANNA, "/shops/" + Cast.House.RIVA.id().id());
		get(Cast.GIULIA, "/buyers/" + Cast.ANNA.id().id());
		assertThat(disclosures()).isZero();
	}

	@Test
	void theListIsNarrowedDownToATicketAndAKind() {
		look(Cast.CARLA, "COMPLAINT", "");
		get(Cast.ELENA, "/admin/tickets?q=Anna");
		assertThat(get(Cast.DARIO, "/tickets/" + ticket + "/inspections")).hasRedirectedUrl(ALL + "?ticket=" + ticket);
		assertThat(get(Cast.DARIO, ALL + "?ticket=" + ticket)).bodyText()
			.contains("Carla Moretti")
			.doesNotContain("Elena Marchetti");
		assertThat(get(Cast.DARIO, ALL + "?kind=SEARCHED")).bodyText()
			.contains("Elena Marchetti")
			.doesNotContain("Carla Moretti");
		assertThat(get(Cast.DARIO, ALL + "?ticket=HD-0000-0000")).bodyText().contains("Nobody looked");
	}

	/** A form that is not filled in shows no message to who gave no reason. */
	@Test
	void aMessageIsQuotedOnlyToWhoActsThere() {
		assertThat(propose(Cast.CARLA)).hasStatus(302).hasRedirectedUrl("/tickets/" + ticket);
		look(Cast.CARLA, "COMPLAINT", "");
		assertThat(propose(Cast.CARLA)).hasStatus(302);
		stage.takeOver(Cast.DARIO, ticket);
		assertThat(propose(Cast.DARIO)).hasStatus(422).bodyText().contains("Quando arriva?");
		assertThat(get(Cast.ELENA, ALL + "?inspector=dario")).bodyText().contains("Message 1 read");
	}

	private MvcTestResult propose(Cast person) {
		return pages.post()
			.uri("/tickets/{id}/agreements", ticket)
			.param("message", "1")
			.with(person.signedIn())
			.with(csrf())
			.exchange();
	}

	@Test
	void theListIsNarrowedDown() {
		look(Cast.CARLA, "COMPLAINT", "");
		stage.waitUntil("2026-01-16T10:00");
		look(Cast.ELENA, "DISPUTE", "");
		assertThat(get(Cast.DARIO, ALL + "?inspector=elena")).bodyText()
			.contains("Elena Marchetti")
			.doesNotContain("Carla Moretti");
		assertThat(get(Cast.DARIO, ALL + "?inspector=Carla%20Moretti")).bodyText().doesNotContain("Elena Marchetti");
		assertThat(get(Cast.DARIO, ALL + "?reason=DISPUTE")).bodyText().doesNotContain("Carla Moretti");
		assertThat(get(Cast.DARIO, ALL + "?to=2026-01-14")).bodyText().doesNotContain("Elena Marchetti");
		assertThat(get(Cast.DARIO, ALL + "?from=2026-01-15")).bodyText().doesNotContain("Carla Moretti");
		assertThat(get(Cast.DARIO, ALL + "?inspector=nobody")).bodyText().contains("Nobody looked");
		assertThat(get(Cast.DARIO, ALL + "?reason=x&from=x&to=x&after=x")).bodyText()
			.contains("Carla Moretti", "Elena Marchetti");
	}

	@Test
	void theListGoesOn() {
		for (var search = 0; search < 51; search++) {
			disclosing.searched(Cast.CARLA.administrator(), Sought.of("word %02d".formatted(search)), 0, false);
			stage.waitFor(Duration.ofSeconds(1));
		}
		var first = get(Cast.DARIO, ALL + "?inspector=carla");
		assertThat(first).bodyText().contains("word 50", "word 01", "inspector=carla&amp;").doesNotContain("word 00");
		var after = jdbc.sql("select id from disclosures order by disclosed_at offset 1 limit 1")
			.query(UUID.class)
			.single();
		assertThat(first).bodyText().contains(after.toString());
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void thePartiesAreToldAfterAMonthThatAndWhyButNotByWhom(Cast party) {
		look(Cast.CARLA, "SUSPECTED_VIOLATION", "Il telefono");
		stage.waitFor(Duration.ofDays(30).minusSeconds(1));
		assertThat(get(party, "/tickets/" + ticket)).bodyText().doesNotContain("The marketplace has read this ticket");
		stage.waitFor(Duration.ofSeconds(1));
		assertThat(get(party, "/tickets/" + ticket)).bodyText()
			.contains("The marketplace has read this ticket", "because a rule may have been broken")
			.doesNotContain("Carla Moretti", "Il telefono");
	}

	@ParameterizedTest
	@EnumSource(names = { "ANNA", "GIULIA" })
	void howeverManyLooksThereWereThePartiesAreToldAllOfThem(Cast party) {
		for (var look = 0; look < 11; look++) {
			look(Cast.CARLA, "COMPLAINT", "");
		}
		look(Cast.CARLA, "DISPUTE", "");
		stage.waitFor(Duration.ofDays(31));
		assertThat(get(party, "/tickets/" + ticket)).bodyText()
			.contains("href=\"/tickets/%s/inspections\"".formatted(ticket));
		assertThat(get(party, "/tickets/" + ticket + "/inspections")).hasStatusOk()
			.bodyText()
			.containsOnlyOnce("data-reason=\"DISPUTE\"")
			.satisfies((page) -> assertThat(page.split("data-reason=", -1)).hasSize(13))
			.doesNotContain("Carla Moretti");
	}

	@Test
	void whoeverIsNoPartyIsToldOfNoLooks() {
		assertThat(get(Cast.MARCO, "/tickets/" + ticket + "/inspections")).hasStatus(404);
	}

	@Test
	void ofALegalRequestThePartiesAreNotTold() {
		look(Cast.CARLA, "LEGAL_REQUEST", "Procura");
		stage.waitFor(Duration.ofDays(31));
		assertThat(get(Cast.ANNA, "/tickets/" + ticket)).bodyText()
			.doesNotContain("The marketplace has read this ticket", "Procura");
	}

	@Test
	void onTheTicketOthersSeeWhatWasDone() {
		look(Cast.CARLA, "COMPLAINT", "Caso 17");
		look(Cast.ELENA, "DISPUTE", "");
		assertThat(get(Cast.ELENA, "/tickets/" + ticket)).bodyText()
			.contains("Who looked", "Carla Moretti", "Caso 17", "Message 1 read");
	}

	private void look(Cast person, String reason, String note) {
		assertThat(pages.post()
			.uri("/tickets/{id}/inspections", ticket)
			.param("reason", reason)
			.param("note", note)
			.with(person.signedIn())
			.with(csrf())).hasStatus(302);
		assertThat(get(person, "/tickets/" + ticket)).hasStatusOk();
	}

	private long disclosures() {
		return jdbc.sql("select count(*) from disclosures").query(Long.class).single();
	}

	private MvcTestResult get(Cast person, String path) {
		return pages.get().uri(java.net.URI.create(path)).with(person.signedIn()).exchange();
	}

}
