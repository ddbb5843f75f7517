package market.helpdesk.privacy;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.TestDatabase;
import market.helpdesk.search.Indexing;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What was erased is nowhere: the whole database is read, every column of every table
 * that holds text, JSON or bytes.
 */
@HelpdeskTest
class NothingLeftTests {

	private final Stage stage;

	private final Retention retention;

	private final AskingForErasure asking;

	private final GrantingErasure granting;

	private final GrantedErasures granted;

	private final ErasureQueue queue;

	private final Indexing indexing;

	private final MockMvcTester pages;

	private final JdbcClient jdbc;

	private final Clock clock;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	NothingLeftTests(Stage stage, Retention retention, AskingForErasure asking, GrantingErasure granting,
			GrantedErasures granted, ErasureQueue queue, Indexing indexing, MockMvcTester pages, JdbcClient jdbc,
			Clock clock) {
		this.stage = stage;
		this.retention = retention;
		this.asking = asking;
		this.granting = granting;
		this.granted = granted;
		this.queue = queue;
		this.indexing = indexing;
		this.pages = pages;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Everything people can write in a ticket, each with a word of its own. */
	@BeforeEach
	void aTicketWithEverythingInIt() {
		ticket = stage.annaAsksPoints("Zanzibarino soggetto", "Zanzibarino corpo", "Zanzibarino punto", "Altro");
		stage.waitUntil("2026-01-14T11:00");
		send(Cast.GIULIA, "/tickets/%s/messages".formatted(ticket), "body", "Zanzibarino risposta", "answers", "1");
		send(Cast.GIULIA, "/tickets/%s/messages".formatted(ticket), "body",
				"Zanzibarino fuori: scrivete a zanzibarino@posta.example", "as", "look");
		send(Cast.ANNA, "/tickets/%s/messages/2/flag".formatted(ticket), "kind", "VAGUE", "words",
				"Zanzibarino segnalato");
		send(Cast.CARLA, "/tickets/%s/inspections".formatted(ticket), "reason", "OTHER", "note", "Zanzibarino nota");
		var flag = jdbc.sql("select id from flags").query(UUID.class).single();
		send(Cast.CARLA, "/admin/flags/%s/decision".formatted(flag), "decision", "DISMISS", "reason",
				"Zanzibarino motivo");
		for (var held : jdbc.sql("select held_id from waiting_held_messages").query(UUID.class).list()) {
			send(Cast.CARLA, "/admin/held-messages/%s/refusal".formatted(held), "reason", "Zanzibarino rifiuto");
		}
		send(Cast.GIULIA, "/tickets/%s/agreements".formatted(ticket), "kind", "OTHER", "terms", "Zanzibarino patto",
				"message", "2");
		var agreement = jdbc.sql("select id from agreements").query(UUID.class).list();
		agreement
			.forEach((id) -> send(Cast.ANNA, "/agreements/%s/refusal".formatted(id), "word", "Zanzibarino parola"));
		send(Cast.ANNA, "/tickets/%s/cases".formatted(ticket), "kind", "RETURN");
		var cases = jdbc.sql("select id from cases").query(UUID.class).list();
		cases.forEach((id) -> send(Cast.GIULIA, "/cases/%s/outcome".formatted(id), "outcome", "REJECTED", "from",
				"ANNOUNCED", "reason", "Zanzibarino esito"));
		jdbc.sql("select id from violation_register where state = 'SUSPECTED'")
			.query(UUID.class)
			.list()
			.forEach((id) -> send(Cast.CARLA, "/admin/violations/%s/confirmation".formatted(id), "reason",
					"Zanzibarino colpa"));
		aSanctionAndAnAppeal();
		stage.write(Cast.ANNA, ticket, "Zanzibarino ancora");
		send(Cast.DARIO, "/tickets/%s/take-over".formatted(ticket), "reason", "Zanzibarino subentro");
		send(Cast.DARIO, "/tickets/%s/hand-back".formatted(ticket));
		send(Cast.CARLA, "/admin/saved-searches", "label", "Di Anna", "criteria", "q=Anna+Bruni");
		assertThat(pages.get().uri("/admin/search?q=Anna Bruni").with(Cast.CARLA.signedIn())).hasStatusOk();
		indexing.run();
	}

	/** What rests on a ticket. */
	private void aSanctionAndAnAppeal() {
		var proposal = jdbc.sql("select proposal_id from open_sanction_proposals").query(UUID.class).single();
		var violation = jdbc.sql("select violation_id from sanction_proposal_violations").query(UUID.class).single();
		send(Cast.CARLA, "/admin/sanction-proposals/%s/sanction".formatted(proposal), "measure", "WARNING", "reasons",
				"Contatti fuori", "violations", violation.toString());
		var sanction = jdbc.sql("select id from sanctions").query(UUID.class).single();
		send(Cast.GIULIA, "/sanctions/%s/appeal".formatted(sanction), "words", "Zanzibarino ricorso");
		var appeal = jdbc.sql("select id from appeals").query(UUID.class).single();
		send(Cast.DARIO, "/admin/appeals/%s/decision".formatted(appeal), "decision", "REJECT", "reason",
				"Zanzibarino rigetto");
	}

	@Test
	void afterItsTimeNothingOfATicketCanBeFound() throws SQLException {
		assertThat(whereIs("zanzibarino")).contains("messages.body", "points.text", "tickets.subject", "flags.words",
				"flag_decisions.reason", "held_messages.body", "held_message_decisions.reason", "screened_parts.text",
				"inspections.note", "thread_notes.words", "announcements.words", "audit_texts.text", "agreements.terms",
				"agreement_answers.word", "case_outcomes.reason", "violation_decisions.reason", "appeals.words",
				"appeal_decisions.reason", "take_overs.reason", "message_search.words");
		stage.waitUntil("2036-02-14T10:00");
		retention.run(clock.instant());
		assertThat(whereIs("zanzibarin")).isEmpty();
		indexing.run();
		assertThat(whereIs("zanzibarin")).isEmpty();
		thereIsStillATicketAndNoMark();
	}

	@Test
	void afterARequestNothingOfAPersonCanBeFound() throws SQLException {
		stage.write(Cast.GIULIA, ticket, "Zanzibarino fine");
		asking.ask(Cast.ANNA.buyer());
		var request = queue.latestOf(Cast.ANNA.id()).orElseThrow();
		granting.grant(Cast.CARLA.administrator(), request.id(), new ReasonText("Zanzibarino accolta"));
		granted.run(clock.instant());
		assertThat(jdbc.sql("select erasure_obstacles('TICKET', shop_id, id, '2026-01-14Z')::text from tickets")
			.query(String.class)
			.list()).containsOnly("{}");
		assertThat(whereIs("zanzibarin")).isEmpty();
		assertThat(whereIs("anna bruni")).isEmpty();
		assertThat(whereIs("anna@mail")).isEmpty();
		assertThat(whereIs("anna+bruni")).isEmpty();
		indexing.run();
		assertThat(whereIs("zanzibarin")).isEmpty();
		thereIsStillATicketAndNoMark();
		assertThat(queue.latestOf(Cast.ANNA.id()).orElseThrow().state()).isEqualTo(ErasureState.DONE);
	}

	/**
	 * Whoever types a word of the mark finds nothing by it; by its order a ticket is
	 * found.
	 */
	private void thereIsStillATicketAndNoMark() {
		assertThat(jdbc.sql("select kind from message_search").query(String.class).list()).containsExactly("TICKET");
		for (var typed : List.of("era", "erased", "RETENTION", "REQUEST", "person", "2036")) {
			assertThat(search("/admin/search?q=" + typed)).as(typed).contains("Nothing has these words");
		}
		assertThat(search("/admin/search?q=" + Stage.ANNAS_ORDER)).contains("class=\"erased\"", "rased on ")
			.doesNotContain("⟦");
	}

	private String search(String path) {
		var page = pages.get().uri(path).with(Cast.CARLA.signedIn()).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private void send(Cast person, String path, String... fields) {
		var form = pages.post().uri(path).with(person.signedIn()).with(csrf());
		for (var field = 0; field < fields.length; field += 2) {
			form = form.param(fields[field], fields[field + 1]);
		}
		assertThat(form.exchange()).as(path)
			.satisfies((
					result) -> assertThat(result.getResponse().getStatus()).as(path).isLessThan(500).isNotEqualTo(404));
	}

	/** Which columns hold a word, in any case of its letters, as text or as bytes. */
	private static Set<String> whereIs(String word) throws SQLException {
		var found = new TreeSet<String>();
		for (var column : columns()) {
			var parts = column.split("\\.");
			var sql = "select exists (select from %s where lower(%s::text) like '%%%s%%')".formatted(parts[0], parts[1],
					word);
			if (asOwner(sql).getFirst().equals("t") || inBytes(parts[0], parts[1], word)) {
				found.add(column);
			}
		}
		return found;
	}

	private static boolean inBytes(String table, String column, String word) throws SQLException {
		var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
		return asOwner("select exists (select from %s where %s::text like '\\x%%%s%%')".formatted(table, column, hex))
			.getFirst()
			.equals("t");
	}

	private static List<String> columns() throws SQLException {
		return asOwner(
				"""
						select c.table_name || '.' || c.column_name from information_schema.columns c
						join information_schema.tables t using (table_schema, table_name)
						where table_schema = 'public' and table_type = 'BASE TABLE'
						  and table_name not in ('flyway_schema_history', 'text_columns')
						  and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY', 'tsvector', 'USER-DEFINED')""");
	}

	private static List<String> asOwner(String sql) throws SQLException {
		try (var owner = DriverManager.getConnection(TestDatabase.url(), TestDatabase.OWNER, TestDatabase.PASSWORD);
				var statement = owner.createStatement();
				var rows = statement.executeQuery(sql)) {
			var strings = new ArrayList<String>();
			while (rows.next()) {
				strings.add(rows.getString(1));
			}
			return strings;
		}
	}

}
