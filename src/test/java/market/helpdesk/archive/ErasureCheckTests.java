package market.helpdesk.archive;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.audit.AuditChains;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.ticket.ErasureGround;
import market.helpdesk.privacy.Retention;
import market.helpdesk.privacy.TextsErased;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is gone was erased by the application, on record: rows in tables alone are no
 * proof of that, whoever put them there (R12).
 */
@HelpdeskTest
class ErasureCheckTests {

	private final Stage stage;

	private final Retention retention;

	private final Verdicts verdicts;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final JdbcClient jdbc;

	private final Tampering tampering;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	ErasureCheckTests(Stage stage, Retention retention, Verifier verifier, ApplicationEventPublisher events,
			TransactionTemplate transaction, Clock clock, JdbcClient jdbc, AuditChains chains,
			Checkpoints checkpoints) {
		this.stage = stage;
		this.retention = retention;
		this.verdicts = new Verdicts(verifier);
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
		this.jdbc = jdbc;
		this.tampering = new Tampering(chains, checkpoints);
	}

	@BeforeEach
	void aTicket() {
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
	}

	@Test
	void whatWasErasedWhenItsTimeWasOverIsIntact() {
		stage.waitUntil("2036-02-14T10:00");
		retention.run(clock.instant());
		assertThat(bodies()).containsExactly("");
		assertThat(all()).isEmpty();
		assertThat(ofTicket()).isEmpty();
	}

	/** Whoever owns the tables puts a row into each and blanks the text. */
	@Test
	void anErasureThatWasWrittenIntoItsTablesIsFound() {
		var erasure = forge();
		found("erasures", erasure, Fault.ERASURE_UNRECORDED);
		found("messages", message(), Fault.TEXT_MISSING);
	}

	/** Under another matter's name it is no better. */
	@Test
	void anErasureOfSomethingElseExplainsNothingOfATicket() {
		var other = stage.ask(Cast.MARCO, Stage.MARCOS_ORDER, "Graffio", "Lo schermo è graffiato");
		stage.waitUntil("2036-02-14T10:00");
		stage.write(Cast.ANNA, ticket, "Ci siete?");
		retention.run(clock.instant());
		var erasure = jdbc.sql("select id from erasures where subject_id = ?")
			.param(other.id())
			.query(UUID.class)
			.single();
		note(erasure);
		found("erasures", erasure, other.id(), Fault.ERASURE_UNRECORDED);
		found("messages", message(), Fault.TEXT_MISSING);
	}

	/** The application's own role may call the function, and name any time it likes. */
	@Test
	void anErasureThatWasCalledWithoutTellingAnybodyIsFound() {
		var erasure = call("2099-01-01 09:00Z");
		assertThat(bodies()).containsExactly("");
		found("erasures", erasure, Fault.ERASURE_UNRECORDED);
	}

	/** And it may tell of it: then the time it named is held against it. */
	@Test
	void anErasureOfATimeThatHasNotComeIsFound() {
		var erasure = UUID.randomUUID();
		transaction.executeWithoutResult((status) -> {
			erase(erasure, "2099-01-01 09:00Z");
			tell(erasure);
		});
		found("erasures", erasure, Fault.ERASURE_EARLY);
		assertThat(all()).hasSize(1);
	}

	/** A shorter time than was kept, written in afterwards. */
	@Test
	void anErasureBeforeItsTimeWasOverIsFound() {
		stage.waitUntil("2036-02-14T10:00");
		retention.run(clock.instant());
		tampering.alter("erasures", "update erasures set years = 11 where kind = 'TICKET'");
		var erasure = jdbc.sql("select id from erasures where kind = 'TICKET'").query(UUID.class).single();
		found("erasures", erasure, Fault.ERASURE_EARLY);
	}

	@Test
	void whatAnErasureIsSaidToBeIsHeldAgainstItsEntry() {
		stage.waitUntil("2036-02-14T10:00");
		retention.run(clock.instant());
		var erasure = jdbc.sql("select id from erasures where kind = 'TICKET'").query(UUID.class).single();
		for (var change : List.of("texts = texts + 1", "files = files + 1",
				"erased_at = erased_at + interval '1 second'")) {
			tampering.alter("erasures", "update erasures set %s where kind = 'TICKET'".formatted(change));
			found("erasures", erasure, Fault.ERASURE_UNRECORDED);
			tampering.alter("erasures", "update erasures set %s where kind = 'TICKET'"
				.formatted(change.replace("+ 1", "- 1").replace("+ i", "- i")));
			assertThat(all()).isEmpty();
		}
	}

	private UUID call(String at) {
		var erasure = UUID.randomUUID();
		transaction.executeWithoutResult((status) -> erase(erasure, at));
		return erasure;
	}

	private void erase(UUID erasure, String at) {
		jdbc.sql("select erase_texts(:id, 'TICKET', :shop, :ticket, 'RETENTION', null, 10, :at::timestamptz)")
			.param("id", erasure)
			.param("shop", House.RIVA.id().id())
			.param("ticket", ticket.id())
			.param("at", at)
			.query((row) -> {
			});
	}

	private void tell(UUID erasure) {
		events.publishEvent(jdbc.sql("select texts, files, erased_at from erasures where id = ?")
			.param(erasure)
			.query((row, number) -> new TextsErased(AuditSubject.ticket(House.RIVA.id().id(), ticket.id()), erasure,
					ErasureGround.RETENTION, Optional.empty(), row.getInt(1), row.getInt(2),
					row.getObject(3, OffsetDateTime.class).toInstant()))
			.single());
	}

	private UUID forge() {
		var erasure = UUID.randomUUID();
		Stage.asOwner("""
				insert into erasures (shop_id, id, kind, subject_id, ground, years, erased_at, texts, files)
				values ('%s', '%s', 'TICKET', '%s', 'RETENTION', 10, '2036-02-14 09:00Z', 2, 0)"""
			.formatted(House.RIVA.id(), erasure, ticket));
		note(erasure);
		return erasure;
	}

	/**
	 * Says that the body of the ticket's message went with an erasure, and lets it go.
	 */
	private void note(UUID erasure) {
		var entry = jdbc
			.sql("select id from audit_entries where subject_id = ? and action = 'MessagePosted' order by number")
			.param(ticket.id())
			.query(UUID.class)
			.list()
			.getFirst();
		Stage.asOwner("""
				insert into erased_texts values ('%1$s', 'audit_texts', '%2$s/body', '%3$s', '1'),
				('%1$s', 'messages', '%4$s', '%3$s', '1')""".formatted(House.RIVA.id(), entry, erasure, message()));
		tampering.alter("messages", "update messages set body = '' where id = '%s'".formatted(message()));
		tampering.alter("audit_texts",
				"update audit_texts set salt = null where name = 'body' and entry_id = '%s'".formatted(entry));
	}

	private void found(String table, UUID row, Fault fault) {
		found(table, row, ticket.id(), fault);
		assertThat(ofTicket()).contains(Finding.ofTicket(table, row, ticket.id(), fault));
	}

	private void found(String table, UUID row, UUID of, Fault fault) {
		assertThat(all()).contains(Finding.ofTicket(table, row, of, fault));
	}

	private List<Finding> all() {
		return verdicts.all();
	}

	private List<Finding> ofTicket() {
		return verdicts.of(ticket);
	}

	private UUID message() {
		return jdbc.sql("select id from messages where ticket_id = ? order by position limit 1")
			.param(ticket.id())
			.query(UUID.class)
			.single();
	}

	private List<String> bodies() {
		return jdbc.sql("select body from messages where ticket_id = ?")
			.param(ticket.id())
			.query((row, number) -> row.getString(1))
			.list();
	}

}
