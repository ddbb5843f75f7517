package market.helpdesk.screening;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.archive.Intact;
import market.helpdesk.attachment.Attaching;
import market.helpdesk.attachment.Downloads;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.attachment.Uploads;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.order.Orders;
import market.helpdesk.sanction.Docket;
import market.helpdesk.sanction.Imposing;
import market.helpdesk.sanction.Measure;
import market.helpdesk.screening.DecidingHeld.Outcome;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.Intent;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Opening;
import market.helpdesk.ticket.OpeningRefused;
import market.helpdesk.ticket.Sending;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Topic;
import market.helpdesk.violation.Suspects;
import market.helpdesk.violation.ViolationDeciding;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HelpdeskTest
@ExtendWith(Intact.class)
class DecidingHeldTests {

	final Stage stage;

	final Opening opening;

	final Messaging messaging;

	final Threads threads;

	final Orders orders;

	final Receiving receiving;

	final Attaching attaching;

	final Uploads uploads;

	final Downloads downloads;

	final HeldMessageLists lists;

	final HeldDesk desk;

	final JdbcClient jdbc;

	final TransactionTemplate transaction;

	final Docket docket;

	DecidingHeldTests(Stage stage, Opening opening, Messaging messaging, Threads threads, Orders orders,
			Receiving receiving, Attaching attaching, Uploads uploads, Downloads downloads, HeldMessageLists lists,
			DecidingHeld deciding, JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events,
			Clock clock, ViolationDeciding violations, Imposing imposing) {
		this.stage = stage;
		this.opening = opening;
		this.messaging = messaging;
		this.threads = threads;
		this.orders = orders;
		this.receiving = receiving;
		this.attaching = attaching;
		this.uploads = uploads;
		this.downloads = downloads;
		this.lists = lists;
		this.desk = new HeldDesk(messaging, deciding, jdbc);
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.docket = new Docket(stage, new Suspects(jdbc, events, transaction, clock), violations, imposing, jdbc);
	}

	@Test
	void whatIsReleasedGoesOutAsItWas() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = desk.hold(Cast.LUCA, ticket);
		assertThat(desk.release(Cast.CARLA, held)).isEqualTo(Outcome.DONE);
		assertThat(desk.thread(ticket)).containsExactly("Quando parte?", HeldDesk.TEXT);
		assertThat(states()).containsExactly("RELEASED");
		assertThat(desk.suspicions()).containsExactly("OFF_PLATFORM_CONTACT DISMISSED");
		assertThat(desk.count("waiting_held_messages")).isZero();
		assertThat(lists.waiting()).isZero();
		assertThat(jdbc.sql("select held_count from tickets").query(Integer.class).single()).isZero();
		assertThat(jdbc.sql("select author_id from messages where position = 2").query(UUID.class).single())
			.isEqualTo(Cast.LUCA.id().id());
	}

	/** What the administrator hid was rightly held. */
	@Test
	void whatIsReleasedMaskedGoesOutWithoutWhatWasFound() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		desk.releaseMasked(Cast.CARLA, desk.hold(Cast.LUCA, ticket));
		assertThat(desk.thread(ticket)).last().asString().contains("•••").doesNotContain("555");
		assertThat(jdbc.sql("select body from held_messages").query(String.class).single()).isEqualTo(HeldDesk.TEXT);
		assertThat(desk.suspicions()).containsExactly("OFF_PLATFORM_CONTACT SUSPECTED");
	}

	/** Nobody is told that something is hidden where nothing is. */
	@Test
	@Intact.Not
	void whatHasNothingToHideIsNotReleasedMasked() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		desk.hold(Cast.LUCA, ticket);
		var held = new HeldMessageId(UUID.randomUUID());
		jdbc.sql(
				"""
						with screening as (
						  insert into screenings (shop_id, id, ticket_id, author_id, side, verdict, screened_at)
						  select shop_id, :held, ticket_id, author_id, side, 'WARN', screened_at from screenings returning id),
						part as (
						  insert into screened_parts (shop_id, screening_id, number, part, text)
						  select shop_id, :held, 1, 'BODY', body from held_messages returning screening_id),
						message as (
						  insert into held_messages (shop_id, id, screening_id, author_id, ticket_id, body, answers, submission_key,
						    after_position, sent_at)
						  select shop_id, :held, :held, author_id, ticket_id, body, answers, :held, after_position, sent_at
						  from held_messages returning id)
						insert into waiting_held_messages (shop_id, held_id, sent_at)
						select shop_id, :held, sent_at from held_messages""")
			.param("held", held.id())
			.update();
		assertThat(desk.releaseMasked(Cast.CARLA, held)).isEqualTo(Outcome.NOTHING_HIDDEN);
		assertThat(desk.thread(ticket)).hasSize(1);
		assertThat(states()).isEmpty();
	}

	@Test
	void whatIsRefusedNeverGoesOut() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = desk.hold(Cast.LUCA, ticket);
		assertThat(desk.refuse(Cast.CARLA, held)).isEqualTo(Outcome.DONE);
		assertThat(desk.thread(ticket)).hasSize(1);
		assertThat(states()).containsExactly("REFUSED");
		assertThat(desk.suspicions()).containsExactly("OFF_PLATFORM_CONTACT SUSPECTED");
		var details = threads.findVisibleTo(Cast.LUCA.member(), ticket).orElseThrow();
		assertThat(lists.keptBack(details, 5)).singleElement()
			.satisfies((one) -> assertThat(one.decision().orElseThrow().reason().text()).isEqualTo("Write here only"));
	}

	@Test
	void itsAuthorAloneIsToldWhatBecameOfIt() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		desk.refuse(Cast.CARLA, desk.hold(Cast.LUCA, ticket));
		assertThat(jdbc.sql("""
				select o.kind || ' ' || n.account_id from notices n
				join announcements o on o.shop_id = n.shop_id and o.id = n.announcement_id""")
			.query((row, number) -> row.getString(1))
			.list()).containsExactly("HELD_MESSAGE_REFUSED " + Cast.LUCA.id().id());
	}

	@Test
	void isDecidedOnce() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = desk.hold(Cast.LUCA, ticket);
		desk.refuse(Cast.CARLA, held);
		assertThat(List.of(desk.release(Cast.DARIO, held), desk.releaseMasked(Cast.DARIO, held),
				desk.refuse(Cast.DARIO, held)))
			.containsOnly(Outcome.DECIDED_BEFORE);
		assertThat(desk.thread(ticket)).hasSize(1);
		assertThat(states()).containsExactly("REFUSED");
	}

	@RepeatedTest(5)
	void ofTwoAdministratorsAtOnceTheFirstDecides() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = desk.hold(Cast.LUCA, ticket);
		assertThat(atOnce(() -> desk.release(Cast.CARLA, held), () -> desk.refuse(Cast.DARIO, held),
				() -> desk.releaseMasked(Cast.DARIO, held)))
			.containsExactlyInAnyOrder(Outcome.DONE, Outcome.DECIDED_BEFORE, Outcome.DECIDED_BEFORE);
		assertThat(states()).hasSize(1);
		assertThat(desk.thread(ticket)).hasSize(states().contains("REFUSED") ? 1 : 2);
		assertThat(lists.waiting()).isZero();
	}

	@RepeatedTest(3)
	void releasesAndMessagesOfATicketComeOneAfterTheOther() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = List.of(desk.hold(Cast.LUCA, ticket), desk.hold(Cast.GIULIA, ticket));
		atOnce(() -> desk.release(Cast.CARLA, held.getFirst()), () -> desk.release(Cast.DARIO, held.getLast()),
				() -> stage.write(Cast.ANNA, ticket, "Allora?"), () -> stage.write(Cast.GIULIA, ticket, "Domani"));
		assertThat(desk.thread(ticket)).hasSize(5);
	}

	@Test
	void aKilledReleaseLeavesItWaiting() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = desk.hold(Cast.LUCA, ticket);
		transaction.executeWithoutResult((killed) -> {
			desk.release(Cast.CARLA, held);
			killed.setRollbackOnly();
		});
		assertThat(states()).isEmpty();
		assertThat(desk.thread(ticket)).hasSize(1);
		assertThat(lists.waiting()).isOne();
		assertThat(desk.release(Cast.DARIO, held)).isEqualTo(Outcome.DONE);
	}

	@Test
	void inATicketThatWasTakenOverNothingIsReleased() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = desk.hold(Cast.LUCA, ticket);
		stage.takeOver(Cast.CARLA, ticket);
		assertThat(desk.release(Cast.CARLA, held)).isEqualTo(Outcome.TAKEN_OVER);
		assertThat(states()).isEmpty();
		assertThat(lists.waiting()).isOne();
		stage.handBack(Cast.CARLA, ticket);
		assertThat(desk.release(Cast.CARLA, held)).isEqualTo(Outcome.DONE);
		assertThat(desk.thread(ticket)).hasSize(2);
	}

	@Test
	void aTicketThatWasClosedMeanwhileStaysClosed() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = desk.hold(Cast.LUCA, ticket);
		messaging.close(Cast.ANNA.buyer(), ticket);
		assertThat(desk.release(Cast.CARLA, held)).isEqualTo(Outcome.DONE);
		assertThat(desk.thread(ticket)).hasSize(2);
		assertThat(threads.findVisibleTo(Cast.ANNA.buyer(), ticket).orElseThrow().closed()).isTrue();
	}

	@Test
	void aFormThatIsSentAgainAfterTheReleaseIsNotHeldAgain() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		var message = NewMessage.of(new MessageBody(HeldDesk.TEXT));
		var held = HeldDesk.held(desk.send(Cast.LUCA, ticket, message, form, Intent.FOR_A_LOOK));
		desk.release(Cast.CARLA, held);
		assertThat(HeldDesk.held(desk.send(Cast.LUCA, ticket, message, form, Intent.FOR_A_LOOK))).isEqualTo(held);
		assertThat(desk.thread(ticket)).hasSize(2);
		assertThat(desk.count("waiting_held_messages")).isZero();
	}

	@Test
	void pointsThatItAnswersAreAnsweredWhenItIsReleased() {
		var ticket = stage.annaAsksPoints("Rimborso", "Due domande:", "Quando?", "Su quale carta?");
		var held = desk.hold(Cast.LUCA, ticket, NewMessage.of(new MessageBody(HeldDesk.TEXT)).answering(List.of(1, 2)));
		stage.answer(Cast.GIULIA, ticket, "Sulla sua", 2);
		desk.release(Cast.CARLA, held);
		assertThat(jdbc.sql("""
				select m.position || ' ' || a.number from point_answers a join messages m on m.id = a.message_id
				order by 1""").query((row, number) -> row.getString(1)).list()).containsExactly("2 2", "3 1");
		assertThat(threads.findVisibleTo(Cast.LUCA.member(), ticket).orElseThrow().openPoints()).isZero();
	}

	@Test
	void filesAreKeptWithItAndGoOutWithIt() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var bytes = SampleFiles.jpeg(64, 48);
		var held = desk.hold(Cast.LUCA, ticket, withPhoto("ricevuta.jpg", bytes));
		assertThat(uploads.remove(Stage.at("2027-01-01T00:00"), 100)).isZero();
		assertThat(desk.count("files")).isOne();
		desk.release(Cast.CARLA, held);
		assertThat(
				jdbc.sql("select m.position || ' ' || a.name from attachments a join messages m on m.id = a.message_id")
					.query(String.class)
					.single())
			.isEqualTo("2 ricevuta.jpg");
		var attachment = downloads
			.find(new market.helpdesk.attachment.FileId(
					jdbc.sql("select id from attachments").query(UUID.class).single()))
			.orElseThrow();
		var sent = new ByteArrayOutputStream();
		downloads.send(attachment, sent);
		assertThat(sent.size()).isEqualTo((int) attachment.size());
	}

	@Test
	void filesOfWhatWasRefusedStayArchived() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		desk.refuse(Cast.CARLA, desk.hold(Cast.LUCA, ticket, withPhoto("ricevuta.jpg", SampleFiles.jpeg(64, 48))));
		assertThat(uploads.remove(Stage.at("2027-01-01T00:00"), 100)).isZero();
		assertThat(desk.count("held_files")).isOne();
		assertThat(desk.count("attachments")).isZero();
		for (var change : List.of("delete from held_files", "delete from files", "delete from file_chunks")) {
			assertThatExceptionOfType(IllegalStateException.class).as(change).isThrownBy(() -> Stage.asOwner(change));
		}
	}

	@Test
	void aFileNameIsHiddenInAMaskedRelease() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var held = desk.hold(Cast.LUCA, ticket, withPhoto("chiamami 347 555 0192.jpg", SampleFiles.jpeg(64, 48)));
		desk.releaseMasked(Cast.CARLA, held);
		assertThat(jdbc.sql("select name from attachments").query(String.class).single()).contains("•••")
			.doesNotContain("555");
	}

	@Test
	void aTicketThatIsHeldIsOpenedWhenItIsReleased() {
		stage.waitUntil("2026-01-14T10:00");
		var held = openHeld("Il suo ordine");
		assertThat(desk.count("tickets")).isZero();
		stage.waitUntil("2026-01-14T15:00");
		assertThat(desk.release(Cast.CARLA, held)).isEqualTo(Outcome.DONE);
		var ticket = new TicketId(desk.onlyTicket());
		assertThat(desk.thread(ticket)).containsExactly(HeldDesk.TEXT);
		var seen = threads.findVisibleTo(Cast.ANNA.buyer(), ticket).orElseThrow();
		assertThat(seen.subject()).isEqualTo("Il suo ordine");
		assertThat(seen.topic()).isEqualTo(Topic.SHIPPING);
	}

	@Test
	void aShopThatMayOpenNoneOpensNoneByARelease() {
		var held = openHeld("Il suo ordine");
		docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(1));
		var tickets = desk.count("tickets");
		assertThat(desk.release(Cast.CARLA, held)).isEqualTo(Outcome.SUSPENDED);
		assertThat(desk.releaseMasked(Cast.CARLA, held)).isEqualTo(Outcome.SUSPENDED);
		assertThat(desk.count("tickets")).isEqualTo(tickets);
		assertThat(states()).isEmpty();
		assertThat(lists.waiting()).isOne();
		assertThat(desk.refuse(Cast.CARLA, held)).isEqualTo(Outcome.DONE);
	}

	@Test
	void aFormThatOpenedATicketReturnsItAlsoWhereItsShopMayOpenNone() {
		var form = SubmissionKey.next();
		var ticket = open(form, "Il suo pacco parte oggi.");
		docket.impose(Cast.CARLA, Measure.ANSWERS_SUSPENSION, docket.late(1));
		assertThat(open(form, "Il suo pacco parte oggi.")).isEqualTo(ticket);
		assertThatExceptionOfType(OpeningRefused.class)
			.isThrownBy(() -> open(SubmissionKey.next(), "Il suo pacco parte oggi."));
	}

	private Sending<TicketId> open(SubmissionKey form, String text) {
		var matter = Matter.of(orders.findVisibleTo(Cast.LUCA.member(), Stage.ANNAS_ORDER).orElseThrow());
		return opening.open(Cast.LUCA.member(), matter, Topic.SHIPPING, new Subject("Il suo ordine"),
				NewMessage.of(new MessageBody(text)), form);
	}

	@Test
	void theSubjectOfATicketIsHiddenInAMaskedRelease() {
		desk.releaseMasked(Cast.CARLA, openHeld("Chiami il 347 555 0192"));
		assertThat(jdbc.sql("select subject from tickets").query(String.class).single()).isEqualTo("Chiami il •••");
	}

	@Test
	void aTicketThatIsRefusedIsNeverOpened() {
		desk.refuse(Cast.CARLA, openHeld("Il suo ordine"));
		assertThat(desk.count("tickets")).isZero();
		assertThat(lists.of(Cast.GIULIA.member(), java.util.Optional.empty(), 10).items()).singleElement()
			.satisfies((one) -> {
				assertThat(one.state()).isEqualTo(HeldState.REFUSED);
				assertThat(one.orderNumber()).contains(Stage.ANNAS_ORDER);
			});
	}

	@Test
	void whatWasSentAndWhatWasDecidedIsForEver() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		desk.refuse(Cast.CARLA, desk.hold(Cast.LUCA, ticket));
		for (var change : List.of("delete from held_messages", "update held_messages set body = 'x'",
				"delete from held_message_decisions", "update held_message_decisions set reason = 'x'")) {
			assertThatExceptionOfType(DataAccessException.class).as(change).isThrownBy(() -> jdbc.sql(change).update());
			assertThatExceptionOfType(IllegalStateException.class).as(change).isThrownBy(() -> Stage.asOwner(change));
		}
	}

	@Test
	void everyStepIsOnRecordAndWhatItSaysIsNot() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		desk.release(Cast.CARLA, desk.hold(Cast.LUCA, ticket));
		assertThat(jdbc.sql("select action from audit_entries where subject_id = ? order by id")
			.param(ticket.id())
			.query((row, number) -> row.getString(1))
			.list()).contains("MessageHeld", "HeldMessageReleased", "MessagePosted");
		assertThat(jdbc.sql("select coalesce(particulars::text, '') from audit_entries")
			.query((row, number) -> row.getString(1))
			.list()).noneMatch((particulars) -> particulars.contains("555 0192"));
	}

	@Test
	void aStrangersHeldMessagesAreNotListed() {
		desk.hold(Cast.LUCA, stage.annaAsks("Rimborso", "Quando parte?"));
		assertThat(lists.of(Cast.EWA.member(), java.util.Optional.empty(), 10).items()).isEmpty();
		assertThat(lists.of(Cast.GIULIA.member(), java.util.Optional.empty(), 10).items()).hasSize(1);
	}

	private HeldMessageId openHeld(String subject) {
		var matter = Matter.of(orders.findVisibleTo(Cast.LUCA.member(), Stage.ANNAS_ORDER).orElseThrow());
		return HeldDesk.held(opening.open(Cast.LUCA.member(), matter, Topic.SHIPPING, new Subject(subject),
				NewMessage.of(new MessageBody(HeldDesk.TEXT)), SubmissionKey.next()));
	}

	private NewMessage withPhoto(String name, byte[] bytes) {
		var photo = receiving.receive(House.RIVA.id(), Cast.LUCA.id(), name, new ByteArrayInputStream(bytes));
		return NewMessage.of(new MessageBody(HeldDesk.TEXT)).with(attaching.enclose(Cast.LUCA.id(), List.of(photo)));
	}

	private List<String> states() {
		return jdbc.sql("select decision from held_message_decisions").query((row, number) -> row.getString(1)).list();
	}

	@SafeVarargs
	private static <T> List<T> atOnce(Callable<? extends T>... doings) throws Exception {
		var start = new CyclicBarrier(doings.length);
		try (var people = Executors.newFixedThreadPool(doings.length)) {
			var done = List.of(doings).stream().map((doing) -> people.submit(() -> {
				start.await();
				return doing.call();
			})).toList();
			var results = new ArrayList<T>();
			for (var one : done) {
				results.add(one.get());
			}
			return results;
		}
	}

}
