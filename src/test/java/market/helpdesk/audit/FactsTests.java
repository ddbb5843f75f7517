package market.helpdesk.audit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.TestDatabase;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.marketplace.MarketplaceImport;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;

/** Every fact is on record, in the transaction that made it true. */
@HelpdeskTest
class FactsTests {

	private static final String CLOCK = "job:response-clock";

	private final Stage stage;

	private final Messaging messaging;

	private final Inspecting inspecting;

	private final MarketplaceImport marketplaceImport;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final MockMvc mvc;

	FactsTests(Stage stage, Messaging messaging, Inspecting inspecting, MarketplaceImport marketplaceImport,
			AuditTrail trail, TransactionTemplate transaction, JdbcClient jdbc, MockMvc mvc) {
		this.stage = stage;
		this.messaging = messaging;
		this.inspecting = inspecting;
		this.marketplaceImport = marketplaceImport;
		this.trail = trail;
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.mvc = mvc;
	}

	@Test
	void aTicketWasOpenedAMessagePostedAndADeadlineSet() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");

		assertThat(facts(ticket)).containsExactlyInAnyOrder("TicketOpened by " + Cast.ANNA.id(),
				"MessagePosted by " + Cast.ANNA.id(), "ResponseDeadlineSet by " + CLOCK);
		assertThat(only("TicketOpened").particulars()).containsEntry("topic", "ORDER")
			.containsEntry("buyer", Cast.ANNA.id().toString())
			.containsKeys("reference", "order");
		assertThat(only("MessagePosted").particulars()).containsEntry("position", 1).containsEntry("side", "BUYER");
		assertThat(only("ResponseDeadlineSet").particulars()).containsEntry("receivedAt", "2026-01-14T09:00:00Z")
			.containsEntry("dueAt", "2026-01-15T09:00:00Z")
			.containsEntry("onTimeUntil", "2026-01-15T09:00:00Z");
		assertThat(entries()).allSatisfy((entry) -> {
			assertThat(entry.occurredAt()).isEqualTo(Stage.OPENING);
			assertThat(entry.subject()).isEqualTo(AuditSubject.ticket(House.RIVA.id().id(), ticket.id()));
			assertThat(entry.particulars().toString()).doesNotContain("Where is my parcel");
		});
	}

	@Test
	void aDeadlineWasMet() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T12:00");
		stage.write(Cast.LUCA, ticket, "At the depot.");

		isOnRecord("ResponseDeadlineMet", Cast.LUCA.id().toString(), at("2026-01-14T12:00"), ticket);
		assertThat(only("ResponseDeadlineMet").particulars()).containsKeys("message", "dueAt", "onTimeUntil");
	}

	@Test
	void aDeadlineWasMissedAndAViolationRecorded() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T18:00");
		stage.sweep();

		isOnRecord("ResponseDeadlineMissed", CLOCK, at("2026-01-15T10:00"), ticket);
		isOnRecord("ViolationRecorded", CLOCK, at("2026-01-15T10:00"), ticket);
		assertThat(only("ViolationRecorded").particulars()).containsEntry("kind", "LATE_RESPONSE")
			.containsEntry("rule", "R13")
			.containsEntry("evidence",
					jdbc.sql("select id::text from response_deadline_outcomes").query(String.class).single());

		stage.write(Cast.GIULIA, ticket, "At the depot.");
		isOnRecord("LateAnswerGiven", Cast.GIULIA.id().toString(), at("2026-01-15T18:00"), ticket);
	}

	@Test
	void aTicketWasClosedAndReopened() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T11:00");
		messaging.close(Cast.ANNA.buyer(), ticket);
		messaging.close(Cast.ANNA.buyer(), ticket);
		stage.write(Cast.ANNA, ticket, "One more thing.");

		isOnRecord("TicketClosed", Cast.ANNA.id().toString(), at("2026-01-14T11:00"), ticket);
		isOnRecord("TicketReopened", Cast.ANNA.id().toString(), at("2026-01-14T11:00"), ticket);
	}

	@Test
	void aTicketWasInspected() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		inspecting.inspect(Cast.CARLA.administrator(), ticket, InspectionReason.DISPUTE, " Case 17 ");

		isOnRecord("TicketInspected", Cast.CARLA.id().toString(), Stage.OPENING, ticket);
		assertThat(only("TicketInspected").particulars()).isEqualTo(Map.of("reason", "DISPUTE", "note", "Case 17"));
	}

	@Test
	void somebodySignedIn() throws Exception {
		mvc.perform(formLogin().user("username", "Anna ").password("password", Cast.PASSWORD));

		var entry = only("SignedIn");
		assertThat(entry.actor()).isEqualTo(Cast.ANNA.id().toString());
		assertThat(entry.subject()).isEqualTo(AuditSubject.account(Cast.ANNA.id().id()));
		assertThat(entry.occurredAt()).isEqualTo(Stage.OPENING);
	}

	@Test
	void somebodyWasRefused() throws Exception {
		mvc.perform(formLogin().user("username", "anna").password("password", "guess"));
		mvc.perform(formLogin().user("username", "my secret password").password("password", "guess"));

		assertThat(entries()).extracting(AuditEntry::action).containsExactly("SignInRefused", "SignInRefused");
		assertThat(entries()).extracting(AuditEntry::actor).containsOnly("stranger");
		assertThat(entries()).extracting(AuditEntry::subject)
			.containsExactlyInAnyOrder(AuditSubject.account(Cast.ANNA.id().id()),
					AuditSubject.account(AuditSubject.PLATFORM));
		assertThat(entries().toString()).doesNotContain("guess").doesNotContain("secret");
	}

	@Test
	void aFileWasImported() {
		var file = """
				{"type":"account","id":"x-piero","username":"x-piero","name":"Piero","role":"BUYER"}
				{"type":"ticket","id":"t-1","shop":"riva","buyer":"anna","order":"IT-204655","topic":"RETURN",\
				"subject":"Reso","messages":[{"id":"m-1","author":"anna","at":"2026-01-13T15:00:00Z","body":"Ciao"}]}
				""";
		marketplaceImport.run("test.jsonl", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));

		var entry = only("MarketplaceImported");
		assertThat(entry.actor()).isEqualTo("job:import");
		assertThat(entry.subject().kind()).isEqualTo(AuditSubject.Kind.IMPORT);
		assertThat(entry.particulars()).containsEntry("file", "test.jsonl").containsEntry("imported", 2);
		assertThat(only("AccountImported").particulars()).containsEntry("username", "x-piero");
		assertThat(only("TicketImported").particulars()).containsEntry("messages", 1);
		assertThat(only("MessagePosted").occurredAt()).isEqualTo(Instant.parse("2026-01-13T15:00:00Z"));
	}

	@Test
	void whatDidNotHappenIsNotOnRecord() {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		var before = entries();
		transaction.executeWithoutResult((status) -> {
			stage.write(Cast.GIULIA, ticket, "At the depot.");
			messaging.close(Cast.ANNA.buyer(), ticket);
			inspecting.inspect(Cast.CARLA.administrator(), ticket, InspectionReason.DISPUTE, "");
			stage.annaAsks("Another", "And this one?");
			status.setRollbackOnly();
		});

		assertThat(entries()).isEqualTo(before);
	}

	@Test
	void whatIsNotOnRecordDidNotHappen() throws SQLException {
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-15T18:00");
		asOwner("alter table audit_entries add constraint nothing_more check (false) not valid");
		try {
			fails(() -> stage.annaAsks("Another", "And this one?"));
			fails(() -> stage.write(Cast.GIULIA, ticket, "At the depot."));
			fails(() -> messaging.close(Cast.ANNA.buyer(), ticket));
			fails(() -> inspecting.inspect(Cast.CARLA.administrator(), ticket, InspectionReason.DISPUTE, ""));
			fails(stage::sweep);
		}
		finally {
			asOwner("alter table audit_entries drop constraint nothing_more");
		}

		assertThat(List.of("tickets", "messages", "response_deadlines")).allMatch((table) -> count(table) == 1);
		assertThat(List.of("closures", "inspections", "violations", "response_deadline_outcomes", "overdue_responses"))
			.allMatch((table) -> count(table) == 0);
	}

	private void fails(Runnable doing) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(doing::run);
	}

	private static void asOwner(String sql) throws SQLException {
		try (var owner = DriverManager.getConnection(TestDatabase.url(), TestDatabase.OWNER, TestDatabase.PASSWORD);
				var statement = owner.createStatement()) {
			statement.execute(sql);
		}
	}

	private void isOnRecord(String action, String actor, Instant at, TicketId ticket) {
		var entry = only(action);
		assertThat(entry.actor()).isEqualTo(actor);
		assertThat(entry.occurredAt()).isEqualTo(at);
		assertThat(entry.subject()).isEqualTo(AuditSubject.ticket(House.RIVA.id().id(), ticket.id()));
	}

	private List<String> facts(TicketId ticket) {
		return trail.find(AuditFilter.about(ticket.id()), Optional.empty(), 100)
			.items()
			.stream()
			.map((entry) -> entry.action() + " by " + entry.actor())
			.toList();
	}

	private AuditEntry only(String action) {
		assertThat(entries()).filteredOn((entry) -> entry.action().equals(action)).as(action).hasSize(1);
		return entries().stream().filter((entry) -> entry.action().equals(action)).findFirst().orElseThrow();
	}

	private List<AuditEntry> entries() {
		return trail.find(AuditFilter.EVERYTHING, Optional.empty(), 100).items();
	}

	private long count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
