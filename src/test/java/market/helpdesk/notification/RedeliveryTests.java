package market.helpdesk.notification;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.SecondNode;
import market.helpdesk.Stage;
import market.helpdesk.TestMail;
import market.helpdesk.deadline.DigestId;
import market.helpdesk.deadline.ResponseWarningsGiven;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What could not be told is told later: none is lost and none comes twice. */
@HelpdeskTest
class RedeliveryTests {

	private final Stage stage;

	private final AdjustableClock clock;

	private final Redelivery redelivery;

	private final NoticeMails mails;

	private final EventSerializer serializer;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	RedeliveryTests(Stage stage, AdjustableClock clock, Redelivery redelivery, NoticeMails mails,
			EventSerializer serializer, ApplicationEventPublisher events, TransactionTemplate transaction,
			JdbcClient jdbc) {
		this.stage = stage;
		this.clock = clock;
		this.redelivery = redelivery;
		this.mails = mails;
		this.serializer = serializer;
		this.events = events;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	@Test
	void aMailServerThatIsDownForAnHourLosesNoneAndDoublesNone() {
		TestMail.down();
		IntStream.range(0, 3).forEach((number) -> stage.annaAsks("Parcel " + number, "Where is my parcel?"));
		stage.ask(Cast.ZOFIA, Stage.ZOFIAS_ORDER, "Zwrot", "Kiedy?");
		sweepAt("2026-01-14T22:00");
		assertThat(waiting()).isEqualTo(3);
		everyMinute(60);
		assertThat(waiting()).isEqualTo(3);
		assertThat(count("notices")).isEqualTo(3);

		TestMail.up();
		everyMinute(11);
		assertThat(recipients()).containsExactlyInAnyOrder("giulia@mail.example", "luca@mail.example",
				"ewa@mail.example");
		assertThat(waiting()).isZero();
		everyMinute(30);
		assertThat(TestMail.received()).hasSize(3);
	}

	@Test
	void aMailThatWaitedTooLongIsThrownAway() {
		TestMail.down();
		stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-14T22:00");
		stage.waitUntil("2026-01-15T10:05");
		stage.sweep();
		TestMail.up();
		redelivery.run(clock.instant());
		assertThat(TestMail.received()).isEmpty();
		assertThat(waiting()).isZero();
	}

	@Test
	void aMailThatWaitedIsThrownAwayOnceTheAnswerIsGiven() {
		TestMail.down();
		var ticket = stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-14T22:00");
		stage.write(Cast.LUCA, ticket, "At the depot.");
		TestMail.up();
		everyMinute(11);
		assertThat(TestMail.received()).isEmpty();
		assertThat(waiting()).isZero();
	}

	@Test
	void aMailThatWaitedIsThrownAwayOnceItsReaderHasLeftTheShop() {
		TestMail.down();
		stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-14T22:00");
		Stage.asOwner("delete from shop_members where account_id = '%s'".formatted(Cast.LUCA.id()));
		TestMail.up();
		everyMinute(11);
		assertThat(TestMail.received()).hasSize(1);
		assertThat(waiting()).isZero();
	}

	@Test
	void aMailThatWaitedWaitsForMonday() {
		TestMail.down();
		stage.waitUntil("2026-01-16T11:30");
		stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-16T23:30");
		TestMail.up();
		Stream.of("2026-01-17T00:10", "2026-01-18T12:00").forEach(this::redeliverAt);
		assertThat(TestMail.received()).isEmpty();
		redeliverAt("2026-01-19T00:10");
		assertThat(TestMail.received()).hasSize(2);
	}

	@Test
	void nodesThatTryAtOnceSendOneMailEach() throws Exception {
		TestMail.down();
		IntStream.range(0, 10).forEach((number) -> stage.askAboutOffer(Cast.ANNA, House.RIVA, "Offer " + number, "?"));
		for (var hour = 0; hour < 10; hour++) {
			jdbc.sql("update response_deadlines set next_warning_at = null").update();
			jdbc.sql("update response_deadlines set next_warning_at = received_at where id = (select id from "
					+ "response_deadlines d where not exists (select from response_warnings w where w.deadline_id = d.id) limit 1)")
				.update();
			sweepAt("2026-01-14T22:%02d".formatted(hour));
		}
		assertThat(waiting()).isEqualTo(20);
		try (var secondNode = SecondNode.start(clock, 10)) {
			TestMail.up();
			stage.waitFor(Duration.ofMinutes(11));
			var start = new CyclicBarrier(2);
			var other = Thread.ofVirtual().start(() -> redeliver(start, secondNode.get(Redelivery.class)));
			redeliver(start, redelivery);
			other.join();
		}
		everyMinute(20);
		assertThat(TestMail.received()).hasSize(20);
		assertThat(waiting()).isZero();
	}

	/** Killed after it took the event on: what it had claimed becomes free again. */
	@ParameterizedTest
	@CsvSource({ "PUBLISHED", "PROCESSING", "RESUBMITTED" })
	void whatANodeLeftBehindIsTakenUpByAnother(String status) {
		TestMail.down();
		stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-14T22:00");
		TestMail.up();
		jdbc.sql("update event_publication set status = ?").param(status).update();
		jdbc.sql("insert into notice_mails (shop_id, notice_id, tried_at) select shop_id, id, given_at from notices")
			.update();
		everyMinute(9);
		assertThat(TestMail.received()).isEmpty();
		everyMinute(2);
		assertThat(TestMail.received()).hasSize(2);
		assertThat(waiting()).isZero();
	}

	@Test
	void aMailIsSentByOneAtATimeAndOnce() {
		var notice = giveNotice();
		var now = clock.instant();
		assertThat(mails.claim(House.RIVA.id(), notice, now)).isEqualTo(NoticeMails.Claim.OWN);
		assertThat(mails.claim(House.RIVA.id(), notice, now.plusSeconds(60))).isEqualTo(NoticeMails.Claim.TAKEN);
		mails.release(House.RIVA.id(), notice);
		assertThat(mails.claim(House.RIVA.id(), notice, now)).isEqualTo(NoticeMails.Claim.OWN);
		mails.sent(House.RIVA.id(), notice, now);
		mails.release(House.RIVA.id(), notice);
		assertThat(mails.claim(House.RIVA.id(), notice, now.plus(Duration.ofDays(1))))
			.isEqualTo(NoticeMails.Claim.SENT);
	}

	/** As after a crash between the listener's commit and the registry's. */
	@Test
	void whatIsToldOnceMoreIsToldOnce() {
		stage.annaAsks("Parcel", "Where is my parcel?");
		sweepAt("2026-01-14T22:00");
		var digest = jdbc.sql("select distinct digest_id, ticket_id from response_warnings")
			.query((row, number) -> new ResponseWarningsGiven(House.RIVA.id(),
					new DigestId(row.getObject("digest_id", UUID.class)), 1,
					new TicketId(row.getObject("ticket_id", UUID.class)), 50, clock.instant(), clock.instant()))
			.single();
		transaction.executeWithoutResult((status) -> events.publishEvent(digest));
		assertThat(count("notices")).isEqualTo(2);
		assertThat(TestMail.received()).hasSize(2);
	}

	@Test
	void nothingIsToldOfWhatNeverHappened() {
		stage.annaAsks("Parcel", "Where is my parcel?");
		stage.waitUntil("2026-01-14T22:00");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> transaction.executeWithoutResult((status) -> {
				stage.sweep();
				throw new IllegalStateException("The power is out");
			}));
		assertThat(count("event_publication") + count("notices") + TestMail.received().size()).isZero();
		stage.sweep();
		assertThat(TestMail.received()).hasSize(2);
	}

	@Test
	void eventsComeBackFromTheRegistryAsTheyWere() {
		var given = new ResponseWarningsGiven(House.RIVA.id(), new DigestId(UUID.randomUUID()), 3,
				new TicketId(UUID.randomUUID()), 80, Stage.at("2026-01-15T10:00"), clock.instant().plusNanos(1_000));
		var notice = new NoticeGiven(House.RIVA.id(), NoticeId.next(), Cast.LUCA.id(), given.digest());
		assertThat(serializer.deserialize(serializer.serialize(given), ResponseWarningsGiven.class)).isEqualTo(given);
		assertThat(serializer.deserialize(serializer.serialize(notice), NoticeGiven.class)).isEqualTo(notice);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 1", "2, 2", "3, 4", "4, 8", "5, 10", "1000000, 10" })
	void theMoreOftenItFailedTheLongerItIsLeftAlone(int attempts, int minutes) {
		assertThat(Redelivery.pauseAfter(attempts)).hasMinutes(minutes);
	}

	private NoticeId giveNotice() {
		stage.annaAsks("Parcel", "Where is my parcel?");
		jdbc.sql("update accounts set email = null").update();
		sweepAt("2026-01-14T22:00");
		return jdbc.sql("select id from notices limit 1")
			.query((row, number) -> new NoticeId(row.getObject(1, UUID.class)))
			.single();
	}

	private void redeliver(CyclicBarrier start, Redelivery node) {
		try {
			start.await();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		node.run(clock.instant());
	}

	private void redeliverAt(String time) {
		stage.waitUntil(time);
		redelivery.run(clock.instant());
	}

	private void everyMinute(int minutes) {
		IntStream.range(0, minutes).forEach((minute) -> {
			stage.waitFor(Duration.ofMinutes(1));
			redelivery.run(clock.instant());
		});
	}

	private void sweepAt(String time) {
		stage.waitUntil(time);
		stage.sweep();
	}

	private int waiting() {
		return count("event_publication");
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private static List<String> recipients() {
		return TestMail.received().stream().map((mail) -> {
			try {
				return mail.getAllRecipients()[0].toString();
			}
			catch (jakarta.mail.MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

}
