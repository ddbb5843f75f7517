package market.helpdesk.screening;

import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.attachment.Attaching;
import market.helpdesk.attachment.Receiving;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.FindingKind;
import market.helpdesk.media.SampleFiles;
import market.helpdesk.ticket.Intent;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Offer;
import market.helpdesk.ticket.Opening;
import market.helpdesk.ticket.PointText;
import market.helpdesk.ticket.Screened;
import market.helpdesk.ticket.Sending;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.violation.ViolationDeciding;
import market.helpdesk.violation.ViolationReason;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Topic;
import market.helpdesk.ticket.WritingRefused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@HelpdeskTest
class MessageScreeningTests {

	static final NewMessage WITH_A_NUMBER = NewMessage.of(new MessageBody(HeldDesk.TEXT));

	final Stage stage;

	final Messaging messaging;

	final Opening opening;

	final Receiving receiving;

	final Attaching attaching;

	final RulePublishing rules;

	final RuleCounts counts;

	final ViolationDeciding deciding;

	final HeldDesk desk;

	final JdbcClient jdbc;

	final TransactionTemplate transaction;

	final ApplicationEventPublisher events;

	MessageScreeningTests(Stage stage, Messaging messaging, Opening opening, Receiving receiving, Attaching attaching,
			RulePublishing rules, RuleCounts counts, ViolationDeciding deciding, DecidingHeld held, JdbcClient jdbc,
			TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.stage = stage;
		this.messaging = messaging;
		this.opening = opening;
		this.receiving = receiving;
		this.attaching = attaching;
		this.rules = rules;
		this.counts = counts;
		this.deciding = deciding;
		this.desk = new HeldDesk(messaging, held, jdbc);
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.events = events;
	}

	@Test
	void aShopThatIsAskedIsToldAndNothingIsSent() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		assertThat(kept(desk.send(Cast.LUCA, ticket, WITH_A_NUMBER, form, Intent.TELL_FIRST)))
			.isInstanceOf(Screened.Stopped.class);
		assertThat(desk.thread(ticket)).hasSize(1);
		assertThat(desk.count("held_messages")).isZero();
		assertThat(desk.suspicions()).isEmpty();
	}

	@Test
	void whatIsStoppedIsOnRecordOnceForEachFormAndText() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		for (var click = 0; click < 3; click++) {
			desk.send(Cast.LUCA, ticket, WITH_A_NUMBER, form, Intent.TELL_FIRST);
		}
		assertThat(desk.count("screenings")).isOne();
		desk.send(Cast.LUCA, ticket, NewMessage.of(new MessageBody("Allora al 347 555 0192")), form, Intent.TELL_FIRST);
		assertThat(desk.count("screenings")).isEqualTo(2);
		assertThat(jdbc.sql("select text from screened_parts order by text").query(String.class).list())
			.containsExactly("Allora al 347 555 0192", HeldDesk.TEXT);
		assertThat(
				jdbc.sql("select distinct kind || ' ' || verdict from screening_findings").query(String.class).list())
			.contains("PHONE HOLD");
	}

	@Test
	void whatIsRewrittenGoesOutAndNothingIsSuspected() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		desk.send(Cast.LUCA, ticket, WITH_A_NUMBER, form, Intent.TELL_FIRST);
		var rewritten = NewMessage.of(new MessageBody("Il rimborso parte oggi."));
		assertThat(desk.send(Cast.LUCA, ticket, rewritten, form, Intent.TELL_FIRST)).isEqualTo(new Sending.Sent<>(2));
		assertThat(desk.suspicions()).isEmpty();
		assertThat(
				jdbc.sql("select screening_id is null from messages where position = 2").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void aLookThatIsAskedForHoldsTheMessage() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		desk.send(Cast.LUCA, ticket, WITH_A_NUMBER, form, Intent.TELL_FIRST);
		HeldDesk.held(desk.send(Cast.LUCA, ticket, WITH_A_NUMBER, form, Intent.FOR_A_LOOK));
		assertThat(desk.thread(ticket)).hasSize(1);
		assertThat(desk.count("screenings")).isOne();
		assertThat(desk.suspicions()).containsExactly("OFF_PLATFORM_CONTACT SUSPECTED");
		assertThat(jdbc.sql("select held_count from tickets").query(Integer.class).single()).isOne();
		assertThat(jdbc.sql("select waiting from held_message_tallies").query(Integer.class).single()).isOne();
	}

	/** As the marketplace's own programs do, and old browser tabs. */
	@Test
	void whoeverCannotBeAskedIsHeldAtOnce() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		HeldDesk.held(messaging.post(Cast.LUCA.member(), ticket, WITH_A_NUMBER, SubmissionKey.next()));
		assertThat(desk.thread(ticket)).hasSize(1);
		assertThat(desk.suspicions()).hasSize(1);
	}

	@RepeatedTest(3)
	void aDoubleClickHoldsOnce() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		Callable<Sending<Integer>> click = () -> desk.send(Cast.LUCA, ticket, WITH_A_NUMBER, form, Intent.PLAIN);
		var held = atOnce(click, click).stream().map(HeldDesk::held).distinct().toList();
		assertThat(held).hasSize(1);
		assertThat(desk.count("held_messages")).isOne();
		assertThat(desk.count("waiting_held_messages")).isOne();
		assertThat(desk.count("screenings")).isOne();
		assertThat(desk.suspicions()).hasSize(1);
		assertThat(jdbc.sql("select held_count from tickets").query(Integer.class).single()).isOne();
	}

	@Test
	void aTransactionThatIsKilledLeavesNothing() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		transaction.executeWithoutResult((killed) -> {
			desk.hold(Cast.LUCA, ticket);
			killed.setRollbackOnly();
		});
		for (var table : List.of("held_messages", "waiting_held_messages", "screenings", "violations",
				"held_message_tallies")) {
			assertThat(desk.count(table)).as(table).isZero();
		}
		assertThat(jdbc.sql("select held_count from tickets").query(Integer.class).single()).isZero();
	}

	@Test
	void whoMayNotWriteIsToldSoAndNothingIsHeld() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.takeOver(Cast.CARLA, ticket);
		assertThatExceptionOfType(WritingRefused.class).isThrownBy(() -> desk.hold(Cast.LUCA, ticket));
		assertThat(desk.count("screenings")).isZero();
	}

	@Test
	void whatTheMarketplaceWritesIsNotLookedAt() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.takeOver(Cast.CARLA, ticket);
		stage.write(Cast.CARLA, ticket, HeldDesk.TEXT);
		assertThat(desk.thread(ticket)).contains(HeldDesk.TEXT);
		assertThat(desk.count("screenings")).isZero();
	}

	@Test
	void aMessageWithNothingInItLeavesNoTrace() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.write(Cast.LUCA, ticket, "Parte oggi.");
		assertThat(desk.count("screenings")).isZero();
	}

	@Test
	void aBuyersMessageGoesOutWithItHidden() {
		var ticket = stage.annaAsks("Rimborso", "Chiamatemi al 347 555 0192, grazie");
		assertThat(desk.thread(ticket)).containsExactly("Chiamatemi al •••, grazie");
		assertThat(jdbc.sql("select text from screened_parts where part = 'BODY'").query(String.class).single())
			.isEqualTo("Chiamatemi al 347 555 0192, grazie");
		assertThat(jdbc.sql("select hidden from messages").query(Boolean.class).single()).isTrue();
		assertThat(desk.suspicions()).isEmpty();
		assertThat(desk.count("held_messages")).isZero();
	}

	@Test
	void everythingTheOtherSideReadsIsLookedAt() {
		var photo = receiving.receive(House.RIVA.id(), Cast.ANNA.id(), "chiamami 347 555 0192.jpg",
				new ByteArrayInputStream(SampleFiles.jpeg(64, 48)));
		var message = NewMessage
			.of(new MessageBody("Scrivete a anna@posta.it"),
					List.of(new PointText("Qual è il vostro numero? Il mio è 347 555 0192"), new PointText("Quando?")))
			.with(attaching.enclose(Cast.ANNA.id(), List.of(photo)));
		opening.open(Cast.ANNA.buyer(),
				Matter.of(House.RIVA.id(), Cast.ANNA.id(), new Offer("iPhone 13, il mio cell. 347 555 0192")),
				Topic.QUESTION, new Subject("Chiamatemi: 347 555 0192"), message, SubmissionKey.next());
		assertThat(jdbc.sql("""
				select subject from tickets union all select offer from tickets union all select body from messages
				union all select text from points union all select name from attachments
				union all select last_message_preview from tickets""").query(String.class).list())
			.noneMatch((text) -> text.contains("555") || text.contains("@"))
			.contains("Quando?")
			.filteredOn((text) -> text.contains("•"))
			.hasSize(6);
		assertThat(jdbc.sql("select name from files").query(String.class).single()).contains("347");
		assertThat(jdbc.sql("select part from screened_parts order by number").query(String.class).list())
			.containsExactly("SUBJECT", "OFFER", "BODY", "POINT", "POINT", "ATTACHMENT_NAME");
	}

	@Test
	void aBuyersFormThatIsSentTwiceIsOneMessage() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		for (var click = 0; click < 2; click++) {
			assertThat(messaging.post(Cast.ANNA.buyer(), ticket, WITH_A_NUMBER, form).sent()).isEqualTo(2);
		}
		assertThat(desk.count("screenings")).isOne();
	}

	@Test
	void aWarningIsConfirmedByItsAuthorAndSuspected() {
		rules.publish(Cast.CARLA.administrator(), 1, Map.of(DetectionRule.PHONE_NUMBER, Mode.WARN), "Only warn");
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		var message = NewMessage.of(new MessageBody("Il numero è 347 555 0192."));
		for (var intent : List.of(Intent.PLAIN, Intent.TELL_FIRST)) {
			assertThat(kept(desk.send(Cast.LUCA, ticket, message, form, intent)))
				.isInstanceOf(Screened.Unconfirmed.class);
		}
		assertThat(desk.suspicions()).isEmpty();
		for (var click = 0; click < 2; click++) {
			assertThat(desk.send(Cast.LUCA, ticket, message, form, Intent.CONFIRMED).sent()).isEqualTo(2);
		}
		assertThat(desk.thread(ticket)).last().isEqualTo("Il numero è 347 555 0192.");
		assertThat(desk.count("screenings")).isOne();
		assertThat(desk.suspicions()).containsExactly("OFF_PLATFORM_CONTACT SUSPECTED");
	}

	@Test
	void aWarningThatAnAdministratorFindsNothingInIsOverturned() {
		rules.publish(Cast.CARLA.administrator(), 1, Map.of(DetectionRule.PHONE_NUMBER, Mode.WARN), "Only warn");
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		desk.send(Cast.LUCA, ticket, NewMessage.of(new MessageBody("Il numero è 347 555 0192.")), SubmissionKey.next(),
				Intent.CONFIRMED);
		var violation = jdbc.sql("select id from violation_register").query(UUID.class).single();
		for (var click = 0; click < 2; click++) {
			deciding.dismiss(Cast.CARLA.administrator(), violation, new ViolationReason("The shop's switchboard"));
		}
		assertThat(counts.all(Stage.OPENING).get(DetectionRule.PHONE_NUMBER))
			.isEqualTo(new RuleCounts.Counted(new RuleCount(1, 1), new RuleCount(1, 1)));
	}

	/** What is held refers to what it was held for. */
	@Test
	void whatIsRuledByNewRulesIsAnotherScreening() {
		rules.publish(Cast.CARLA.administrator(), 1,
				Map.of(DetectionRule.PHONE_NUMBER, Mode.WARN, DetectionRule.SOLICITATION_CONTACT, Mode.OFF), "Warn");
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		var message = NewMessage.of(new MessageBody("Il numero è 347 555 0192."));
		desk.send(Cast.LUCA, ticket, message, form, Intent.TELL_FIRST);
		rules.publish(Cast.CARLA.administrator(), 2, Map.of(DetectionRule.PHONE_NUMBER, Mode.HOLD), "Hold");
		var held = HeldDesk.held(desk.send(Cast.LUCA, ticket, message, form, Intent.FOR_A_LOOK));
		assertThat(jdbc.sql("select verdict from screenings order by screened_at, id").query(String.class).list())
			.containsExactly("WARN", "HOLD");
		assertThat(desk.releaseMasked(Cast.CARLA, held)).isEqualTo(DecidingHeld.Outcome.DONE);
		assertThat(desk.thread(ticket)).last().isEqualTo("Il numero è •••.");
	}

	@RepeatedTest(3)
	void aDoubleClickOnAConfirmationIsSuspectedOnce() throws Exception {
		rules.publish(Cast.CARLA.administrator(), 1, Map.of(DetectionRule.PHONE_NUMBER, Mode.WARN), "Only warn");
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		var message = NewMessage.of(new MessageBody("Il numero è 347 555 0192."));
		desk.send(Cast.LUCA, ticket, message, form, Intent.TELL_FIRST);
		Callable<Sending<Integer>> click = () -> desk.send(Cast.LUCA, ticket, message, form, Intent.CONFIRMED);
		assertThat(atOnce(click, click)).containsOnly(new Sending.Sent<>(2));
		assertThat(desk.suspicions()).hasSize(1);
	}

	@Test
	void whatIsHeldStaysHeldWhereTheRulesLetItPassByNow() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		var message = NewMessage.of(new MessageBody("Il numero è 347 555 0192."));
		var held = HeldDesk.held(desk.send(Cast.LUCA, ticket, message, form, Intent.FOR_A_LOOK));
		for (var version : List.of(1, 2)) {
			rules.publish(Cast.CARLA.administrator(), version,
					Map.of(DetectionRule.PHONE_NUMBER, (version == 1) ? Mode.WARN : Mode.SHADOW), "Only look");
			assertThat(HeldDesk.held(desk.send(Cast.LUCA, ticket, message, form, Intent.CONFIRMED))).isEqualTo(held);
		}
		assertThat(desk.thread(ticket)).hasSize(1);
		assertThat(desk.suspicions()).hasSize(1);
	}

	@Test
	void whatHasGoneOutIsNotHeldWhereTheRulesWouldHoldItByNow() {
		rules.publish(Cast.CARLA.administrator(), 1, Map.of(DetectionRule.PHONE_NUMBER, Mode.WARN), "Only warn");
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		var form = SubmissionKey.next();
		var message = NewMessage.of(new MessageBody("Il numero è 347 555 0192."));
		desk.send(Cast.LUCA, ticket, message, form, Intent.CONFIRMED);
		rules.publish(Cast.CARLA.administrator(), 2, Map.of(DetectionRule.PHONE_NUMBER, Mode.HOLD), "As before");
		assertThat(desk.send(Cast.LUCA, ticket, message, form, Intent.FOR_A_LOOK)).isEqualTo(new Sending.Sent<>(2));
		assertThat(desk.count("held_messages")).isZero();
		assertThat(desk.suspicions()).hasSize(1);
	}

	@Test
	void theSameScreeningIsSuspectedOnce() {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		desk.hold(Cast.LUCA, ticket);
		var screening = new ScreeningId(jdbc.sql("select id from screenings").query(UUID.class).single());
		transaction.executeWithoutResult(
				(again) -> events.publishEvent(new FindingsSuspected(House.RIVA.id(), Optional.of(ticket), screening,
						Cast.LUCA.id(), EnumSet.allOf(FindingKind.class), Stage.at("2026-01-14T12:00"))));
		assertThat(desk.suspicions()).hasSize(1);
		assertThat(jdbc.sql("select suspected from violation_tallies").query(Integer.class).single()).isOne();
	}

	/**
	 * The row of the shop's counts is held by whoever decides in the ticket, which they
	 * locked first.
	 */
	@Test
	void aMessageWaitsForItsTicketBeforeItCountsWhatWasFound() throws Exception {
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.write(Cast.LUCA, stage.annaAsks("Altro", "Quando?"), "Presto.");
		desk.hold(Cast.GIULIA, ticket);
		try (var other = Executors.newSingleThreadExecutor()) {
			var sent = transaction.execute((locked) -> {
				jdbc.sql("select 1 from tickets where id = :id for no key update")
					.param("id", ticket.id())
					.query()
					.listOfRows();
				var sending = other.submit(() -> desk.hold(Cast.LUCA, ticket));
				waitUntilSomebodyWaits();
				jdbc.sql("set local lock_timeout = '3s'").update();
				jdbc.sql("update screening_tallies set shop_id = shop_id").update();
				jdbc.sql("update violation_tallies set shop_id = shop_id").update();
				return sending;
			});
			assertThat(Objects.requireNonNull(sent).get()).isNotNull();
		}
	}

	private void waitUntilSomebodyWaits() {
		await().until(
				() -> jdbc.sql("select exists (select from pg_locks where not granted)").query(Boolean.class).single());
	}

	@Test
	void whatIsOnlyRecordedGoesOutUnasked() {
		rules.publish(Cast.CARLA.administrator(), 1, Map.of(DetectionRule.PHONE_NUMBER, Mode.SHADOW), "Only look");
		var ticket = stage.annaAsks("Rimborso", "Quando parte?");
		stage.write(Cast.LUCA, ticket, "Il numero è 347 555 0192.");
		assertThat(jdbc.sql("select verdict from screenings").query(String.class).single()).isEqualTo("ALLOW");
		assertThat(jdbc.sql("select hidden from messages where position = 2").query(Boolean.class).single()).isFalse();
		assertThat(desk.suspicions()).isEmpty();
	}

	private static Screened.KeptBack kept(Sending<?> sending) {
		return switch (sending) {
			case Sending.KeptBack<?>(var why) -> why;
			case Sending.Sent<?> sent -> throw new AssertionError(sent);
		};
	}

	@SafeVarargs
	private static <T> List<T> atOnce(Callable<T>... doings) throws Exception {
		var start = new CyclicBarrier(doings.length);
		try (var people = Executors.newFixedThreadPool(doings.length)) {
			var done = List.of(doings).stream().map((doing) -> people.submit(() -> {
				start.await();
				return doing.call();
			})).toList();
			var results = new java.util.ArrayList<T>();
			for (var one : done) {
				results.add(one.get());
			}
			return results;
		}
	}

}
