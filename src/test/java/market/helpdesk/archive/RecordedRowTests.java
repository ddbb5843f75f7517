package market.helpdesk.archive;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.aftersales.CaseDesk;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOpening;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.aftersales.CaseWork;
import market.helpdesk.aftersales.Cases;
import market.helpdesk.aftersales.UpdateClock;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementLists;
import market.helpdesk.agreement.Deals;
import market.helpdesk.agreement.Proposing;
import market.helpdesk.attachment.Attaching;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.audit.AuditChains;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.privacy.Retention;
import market.helpdesk.privacy.Undecided;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldDesk;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What stands in the tables of the modules is held against what is on record, whole: who,
 * when, what, which file. The clock goes on while people act, as it does in life.
 */
@HelpdeskTest
class RecordedRowTests {

	private final Stage stage;

	private final Receiving receiving;

	private final Attaching attaching;

	private final Messaging messaging;

	private final HeldDesk held;

	private final Deals deals;

	private final CaseDesk cases;

	private final Undecided undecided;

	private final Retention retention;

	private final Verdicts verdicts;

	private final AdjustableClock clock;

	private final JdbcClient jdbc;

	private final Tampering tampering;

	private TicketId ticket = new TicketId(new UUID(0, 0));

	RecordedRowTests(Stage stage, Receiving receiving, Attaching attaching, Messaging messaging, DecidingHeld deciding,
			Proposing proposing, Agreeing agreeing, AgreementLists agreements, Threads threads, CaseOpening opening,
			CaseWork work, Cases cases, UpdateClock updates, Undecided undecided, Retention retention,
			Verifier verifier, AuditChains chains, Checkpoints checkpoints, AdjustableClock clock, JdbcClient jdbc) {
		this.stage = stage;
		this.receiving = receiving;
		this.attaching = attaching;
		this.messaging = messaging;
		this.held = new HeldDesk(messaging, deciding, jdbc);
		this.deals = new Deals(proposing, agreeing, agreements, threads);
		this.cases = new CaseDesk(opening, work, cases, updates, clock);
		this.undecided = undecided;
		this.retention = retention;
		this.verdicts = new Verdicts(verifier);
		this.clock = clock;
		this.jdbc = jdbc;
		this.tampering = new Tampering(chains, checkpoints);
	}

	/**
	 * A ticket with one of everything, and files that went out, wait and were refused.
	 */
	@BeforeEach
	void muchHappened() {
		clock.tick(Duration.ofMillis(7));
		ticket = stage.annaAsks("Rimborso", "Quando arriva?");
		messaging.post(Cast.ANNA.buyer(), ticket, withFile(Cast.ANNA, "foto.jpg", "Ecco"), SubmissionKey.next());
		stage.write(Cast.GIULIA, ticket, "Domani");
		stage.flag(Cast.ANNA, ticket, 3, FlagKind.VAGUE);
		stage.dismiss(Cast.CARLA, ticket, 3);
		held.releaseMasked(Cast.CARLA, hold("ricevuta.jpg"));
		held.refuse(Cast.CARLA, hold("biglietto.jpg"));
		hold("altro.jpg");
		deals.agree(Cast.GIULIA, Cast.ANNA, ticket, Deals.refund("12.50"));
		var repair = cases.open(Cast.ANNA, ticket, CaseKind.WARRANTY);
		cases.reach(Cast.GIULIA, repair, CaseStage.SENT);
		cases.close(Cast.GIULIA, repair, CaseOutcome.REPAIRED);
		stage.write(Cast.ANNA, ticket, "E ora?");
		stage.takeOver(Cast.CARLA, ticket);
		stage.handBack(Cast.CARLA, ticket);
		stage.waive(Cast.ANNA, ticket);
		stage.wantAnswer(Cast.ANNA, ticket);
	}

	private HeldMessageId hold(String file) {
		stage.waitFor(Duration.ofMinutes(1));
		return held.hold(Cast.GIULIA, ticket, withFile(Cast.GIULIA, file, HeldDesk.TEXT));
	}

	private NewMessage withFile(Cast author, String name, String body) {
		var upload = receiving.receive(House.RIVA.id(), author.id(), name,
				new ByteArrayInputStream(SampleFiles.jpeg(64, 48)));
		return NewMessage.of(new MessageBody(body)).with(attaching.enclose(author.id(), List.of(upload)));
	}

	@Test
	void whatHappenedWhileTheClockWentOnIsIntact() {
		assertThat(times("AttachmentAdded")).doesNotContainAnyElementsOf(times("MessagePosted"));
		assertThat(all()).isEmpty();
		assertThat(ofTicket()).isEmpty();
	}

	private List<String> times(String action) {
		return jdbc.sql("select occurred_at::text from audit_entries where action = ?")
			.param(action)
			.query((row, number) -> row.getString(1))
			.list();
	}

	@Test
	void whenItsTimeIsOverItIsErasedWholeAndIntact() {
		undecided.decide();
		stage.waitUntil("2036-02-14T10:00");
		retention.run(clock.instant());
		assertThat(jdbc.sql("select count(*) from file_chunks").query(Long.class).single()).isZero();
		assertThat(jdbc.sql("select distinct reason from take_overs").query(String.class).single())
			.startsWith("⟦erased");
		assertThat(all()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void whatIsChangedInARowIsFound(String table, String change) {
		tampering.alter(table, "update %s set %s".formatted(table, change));
		assertThat(faults(table)).isNotEmpty().containsOnly(Fault.ROW_ALTERED);
	}

	static Stream<Arguments> whatIsChangedInARowIsFound() {
		return Stream.of(arguments("tickets", "order_id = null"), arguments("tickets", "topic = 'OTHER'"),
				arguments("messages", "released_at = null, sent_after = null where released_at is not null"),
				arguments("attachments", "kind = 'PDF'"), arguments("attachments", "size = size + 1"),
				arguments("held_messages", "sent_at = sent_at - interval '1 day'"),
				arguments("held_message_decisions", "decision = 'RELEASED' where decision = 'RELEASED_MASKED'"),
				arguments("held_message_decisions", "decided_by = '%s'".formatted(Cast.DARIO.id())),
				arguments("agreements", "amount = 1250"),
				arguments("agreement_answers", "answered_at = answered_at + interval '1 second'"),
				arguments("case_stages", "reached_by = '%s' where stage = 'SENT'".formatted(Cast.LUCA.id())),
				arguments("case_outcomes", "side = 'MARKETPLACE'"),
				arguments("cases", "opened_at = opened_at - interval '1 day'"), arguments("flags", "kind = 'IMPOLITE'"),
				arguments("flag_decisions", "upheld = true"),
				arguments("take_overs", "taken_over_by = '%s'".formatted(Cast.DARIO.id())),
				arguments("hand_backs", "handed_back_at = handed_back_at + interval '1 day'"),
				arguments("waivers", "proposed = true"),
				arguments("waiver_withdrawals", "withdrawn_by = '%s'".formatted(Cast.MARCO.id())));
	}

	/**
	 * Beside the entry the reason stands as it was written; people read the other one.
	 */
	@ParameterizedTest
	@MethodSource
	void aReasonThatPeopleReadIsFound(String table) {
		tampering.alter(table, "update %s set reason = 'Altro'".formatted(table));
		assertThat(faults(table)).isNotEmpty().containsOnly(Fault.TEXT_ALTERED);
	}

	static Stream<String> aReasonThatPeopleReadIsFound() {
		return Stream.of("take_overs", "flag_decisions", "held_message_decisions");
	}

	@ParameterizedTest
	@MethodSource
	void aRowThatWasTakenAwayIsFound(String table) {
		tampering.alter(table, "delete from " + table);
		assertThat(faults(table)).isNotEmpty().containsOnly(Fault.ROW_MISSING);
	}

	static Stream<String> aRowThatWasTakenAwayIsFound() {
		return Stream.of("held_files", "flag_decisions", "hand_backs", "waiver_withdrawals");
	}

	@Test
	void aRowThatNoEntryTellsOfIsFound() {
		var slipped = UUID.fromString("0198a000-0000-7000-8000-000000000003");
		tampering.alter("take_overs", "insert into take_overs select (o).* from (select jsonb_populate_record(o, "
				+ "jsonb_build_object('id', '%s')) o from take_overs o) o".formatted(slipped));
		assertThat(all()).containsExactly(Finding.ofTicket("take_overs", slipped, ticket.id(), Fault.ROW_UNRECORDED));
	}

	@Test
	void aChangedByteOfAFileThatNeverWentOutIsFound() {
		tampering.alter("file_chunks", """
				update file_chunks c set bytes = set_byte(bytes, 100, (get_byte(bytes, 100) + 1) %% 256)
				from files f where f.id = c.file_id and f.name = 'biglietto.jpg'""".formatted());
		assertThat(all())
			.containsExactly(Finding.ofTicket("file_chunks", file("biglietto.jpg"), ticket.id(), Fault.FILE_ALTERED));
		assertThat(ofTicket()).hasSize(1);
	}

	@Test
	void anotherNameOfAFileThatNeverWentOutIsFound() {
		var file = file("biglietto.jpg");
		tampering.alter("files", "update files set name = 'foglio.jpg' where id = '%s'".formatted(file));
		assertThat(all()).containsExactly(Finding.ofTicket("files", file, ticket.id(), Fault.TEXT_ALTERED));
	}

	/** It is what people see of a picture. */
	@Test
	void anotherSmallCopyOfAPictureIsFound() {
		var file = file("foto.jpg");
		tampering.alter("files",
				"update files set thumbnail = set_byte(thumbnail, 40, 7) where id = '%s'".formatted(file));
		assertThat(all()).containsExactly(Finding.ofTicket("files", file, ticket.id(), Fault.FILE_ALTERED));
	}

	private UUID file(String name) {
		return jdbc.sql("select id from files where name = ?").param(name).query(UUID.class).single();
	}

	private List<Fault> faults(String table) {
		assertThat(all()).extracting(Finding::table).containsOnly(table);
		assertThat(ofTicket()).hasSameElementsAs(all());
		return all().stream().map(Finding::fault).toList();
	}

	private List<Finding> all() {
		return verdicts.all();
	}

	private List<Finding> ofTicket() {
		return verdicts.of(ticket);
	}

}
