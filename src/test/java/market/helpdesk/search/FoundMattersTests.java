package market.helpdesk.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What has no words of its own is found too, and what nobody else may read is not. */
@HelpdeskTest
class FoundMattersTests {

	final Stage stage;

	final Searching searching;

	final Indexing indexing;

	final MockMvcTester pages;

	final Deals deals;

	final JdbcClient jdbc;

	FoundMattersTests(Stage stage, Searching searching, Indexing indexing, MockMvcTester pages, Proposing proposing,
			Agreeing agreeing, AgreementLists lists, Threads threads, JdbcClient jdbc) {
		this.stage = stage;
		this.searching = searching;
		this.indexing = indexing;
		this.pages = pages;
		this.deals = new Deals(proposing, agreeing, lists, threads);
		this.jdbc = jdbc;
	}

	@ParameterizedTest
	@ValueSource(strings = { "consegna", "\"data di consegna\"", "delivery date", "20/01/2026", "20.1.2026",
			"2026-01-20", "\"20 gennaio 2026\"", "20 January 2026" })
	void anAgreementWithoutWordsIsFoundByWhatItIsAndItsDay(String typed) {
		deals.propose(Cast.GIULIA, opened("Telefono"), Deals.delivery("2026-01-20"));
		indexing.run();
		for (var person : List.of(Cast.GIULIA, Cast.ANNA, Cast.CARLA)) {
			assertThat(find(person, SearchCriteria.of(typed))).as("%s: %s", person, typed)
				.extracting(Hit::kind)
				.containsExactly(DocumentKind.AGREEMENT);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "20,00 EUR", "20.00 EUR", "\"20,00\"", "20 EUR", "rimborso 20,00", "refund" })
	void anAmountIsFoundAsPeopleWriteIt(String typed) {
		deals.propose(Cast.GIULIA, opened("Telefono"), Deals.refund("20.00"));
		indexing.run();
		assertThat(find(Cast.GIULIA, SearchCriteria.of(typed))).extracting(Hit::kind)
			.containsExactly(DocumentKind.AGREEMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.234,50", "1234.50", "1234,50 EUR", "1,234.50" })
	void alsoALongOne(String typed) {
		stage.buy("IT-9", Cast.ANNA, Cast.House.RIVA, "Portatile", "2000.00", "EUR");
		deals.propose(Cast.GIULIA, stage.ask(Cast.ANNA, "IT-9", "Portatile", "Ciao"), Deals.refund("1234.50"));
		indexing.run();
		assertThat(find(Cast.GIULIA, SearchCriteria.of(typed))).extracting(Hit::kind)
			.containsExactly(DocumentKind.AGREEMENT);
	}

	@Test
	void allAgreementsAreFoundAsSuch() {
		var ticket = opened("Telefono");
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.delivery("2026-01-20"));
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.LABEL);
		indexing.run();
		assertThat(find(Cast.GIULIA, Narrowed.of("").kind(DocumentKind.AGREEMENT).criteria())).hasSize(2);
	}

	@Test
	void aMessageWithoutAWordIsFoundByItsDay() {
		var ticket = opened("Telefono");
		stage.waitUntil("2026-01-16T10:00");
		stage.write(Cast.ANNA, ticket, "\uD83D\uDC4D");
		indexing.run();
		assertThat(find(Cast.GIULIA, Narrowed.of("").from("2026-01-16T00:00").criteria())).extracting(Hit::kind)
			.containsExactly(DocumentKind.MESSAGE);
	}

	@Test
	void aDeclinedAgreementIsFoundByWhyItWas() {
		var id = deals.propose(Cast.GIULIA, opened("Telefono"), Deals.refund("20.00"));
		indexing.run();
		deals.decline(Cast.ANNA, id, "Insufficiente");
		indexing.run();
		assertThat(find(Cast.GIULIA, SearchCriteria.of("insufficiente"))).hasSize(1);
	}

	@Test
	void aFileIsFoundByItsName() {
		var ticket = opened("Telefono");
		attach(ticket, "scontrino_marzo.pdf");
		indexing.run();
		for (var person : List.of(Cast.GIULIA, Cast.ANNA, Cast.CARLA)) {
			assertThat(find(person, SearchCriteria.of("scontrino"))).extracting(Hit::kind)
				.containsExactly(DocumentKind.ATTACHMENT);
		}
		assertThat(find(Cast.EWA, SearchCriteria.of("scontrino"))).isEmpty();
	}

	@Test
	void aCaseIsFoundByWhatIsToldOfIt() {
		var ticket = opened("Telefono");
		send(Cast.ANNA, "/tickets/%s/cases".formatted(ticket), Map.of("kind", "RETURN"));
		var one = jdbc.sql("select id from cases").query(UUID.class).single();
		indexing.run();
		send(Cast.GIULIA, "/cases/%s/stages".formatted(one),
				Map.of("stage", "INSPECTED", "from", "ANNOUNCED", "skipReason", "Portato in negozio"));
		indexing.run();
		for (var person : List.of(Cast.GIULIA, Cast.ANNA)) {
			assertThat(find(person, SearchCriteria.of("negozio portato"))).extracting(Hit::kind)
				.containsExactly(DocumentKind.CASE);
			assertThat(find(person, Narrowed.of("reso").kind(DocumentKind.CASE).criteria())).hasSize(1);
		}
		assertThat(find(Cast.EWA, SearchCriteria.of("negozio portato"))).isEmpty();
	}

	/** Notes of those who look after the marketplace are for themselves. */
	@Test
	void whatTheMarketplaceNotesIsFoundByNobody() {
		var ticket = opened("Telefono");
		send(Cast.CARLA, "/tickets/%s/inspections".formatted(ticket),
				Map.of("reason", "OTHER", "note", "Zanzibarino sospetto"));
		assertThat(jdbc.sql("select note from inspections").query(String.class).single()).contains("Zanzibarino");
		indexing.run();
		for (var person : List.of(Cast.GIULIA, Cast.ANNA, Cast.CARLA, Cast.ELENA)) {
			assertThat(find(person, SearchCriteria.of("zanzibarino"))).isEmpty();
		}
	}

	/** They read what people wrote for a reason (R12), and are shown why to give one. */
	@Test
	void whoTakesNoPartIsShownWhatStandsAroundTheirWords() {
		opened("Lo schermo è rotto. " + "Altro ancora, e molto di più. ".repeat(20));
		for (var inspector : List.of(Cast.CARLA, Cast.ELENA)) {
			var criteria = Narrowed.of("schermo").kind(DocumentKind.MESSAGE).criteria();
			assertThat(find(inspector, criteria).getFirst().excerpt().toString()).contains("schermo")
				.hasSizeLessThan(150);
			assertThat(find(inspector, Narrowed.of("").kind(DocumentKind.MESSAGE).criteria())).hasSize(1)
				.allMatch((hit) -> hit.excerpt().isEmpty());
			assertThat(find(inspector, SearchCriteria.of("-nessuno"))).isNotEmpty()
				.allMatch((hit) -> hit.excerpt().isEmpty());
		}
		assertThat(find(Cast.GIULIA, Narrowed.of("").kind(DocumentKind.MESSAGE).criteria()))
			.noneMatch((hit) -> hit.excerpt().isEmpty());
	}

	private TicketId opened(String body) {
		var ticket = stage.annaAsks("Oggetto", body);
		indexing.run();
		return ticket;
	}

	private void attach(TicketId ticket, String name) {
		var file = UUID.randomUUID();
		jdbc.sql(
				"""
						insert into files (shop_id, id, owner_id, name, kind, size, sha256, thumbnail_is_png, received_at)
						select shop_id, :id, buyer_id, :name, 'PDF', 1, sha256('x'), false, opened_at from tickets where id = :ticket""")
			.param("id", file)
			.param("name", name)
			.param("ticket", ticket.id())
			.update();
		jdbc.sql(
				"""
						insert into attachments (shop_id, id, ticket_id, message_id, place, name, kind, size, sha256, has_thumbnail)
						select shop_id, :id, ticket_id, id, 1, :name, 'PDF', 1, sha256('x'), false from messages
						where ticket_id = :ticket""")
			.param("id", file)
			.param("name", name)
			.param("ticket", ticket.id())
			.update();
	}

	private void send(Cast person, String path, Map<String, String> fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field : fields.entrySet()) {
			form = form.param(field.getKey(), field.getValue());
		}
		assertThat(form.exchange()).as(path).hasStatus(302);
	}

	private List<Hit> find(Cast person, SearchCriteria criteria) {
		return searching.find(SearchingTests.viewer(person), criteria, Optional.empty()).hits();
	}

}
