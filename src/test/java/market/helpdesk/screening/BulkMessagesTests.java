package market.helpdesk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.FindingKind;
import market.helpdesk.ticket.Destination.InNewTicket;
import market.helpdesk.ticket.Intent;
import market.helpdesk.ticket.MadeFrom;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Offer;
import market.helpdesk.ticket.Opening;
import market.helpdesk.ticket.Screened.Held;
import market.helpdesk.ticket.Sending;
import market.helpdesk.ticket.Sending.KeptBack;
import market.helpdesk.ticket.Sending.Sent;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** The same message to many buyers, as it is sent (R10). */
@HelpdeskTest
@RecordApplicationEvents
class BulkMessagesTests {

	static final String NEWS = "Nel nostro negozio sono arrivate le nuove cover colorate, venga a vederle presto";

	final Opening opening;

	final Messaging messaging;

	final RulePublishing rules;

	final JdbcClient jdbc;

	final List<TicketId> tickets = new ArrayList<>();

	BulkMessagesTests(Opening opening, Messaging messaging, RulePublishing rules, JdbcClient jdbc) {
		this.opening = opening;
		this.messaging = messaging;
		this.rules = rules;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void sixBuyersAskSomething() {
		IntStream.range(0, 6).forEach((buyer) -> tickets.add(ask(new AccountId(new UUID(7, buyer)))));
	}

	private TicketId ask(AccountId buyer) {
		jdbc.sql("""
				insert into accounts (id, marketplace_id, username, name, role, password_hash, email)
				values (:id, :name, :name, :name, 'BUYER', 'x', :name || '@mail.example')""")
			.param("id", buyer.id())
			.param("name", "buyer" + buyer.id().getLeastSignificantBits())
			.update();
		var matter = Matter.of(House.RIVA.id(), buyer, new Offer("Tablet"));
		return opening
			.open(new Buyer(buyer), new InNewTicket(matter, Topic.QUESTION, new Subject("Tablet")),
					NewMessage.of(new MessageBody("Quanto costa?")), SubmissionKey.next(), Intent.PLAIN)
			.sent();
	}

	@Test
	void theFifthIsHeldAndTheShopIsSuspectedOfMarketing(ApplicationEvents events) {
		for (var buyer = 0; buyer < 4; buyer++) {
			assertThat(send(buyer, typed())).isInstanceOf(Sent.class);
		}
		assertThat(send(4, typed())).isInstanceOf(KeptBack.class)
			.satisfies((kept) -> assertThat(((KeptBack<?>) kept).why()).isInstanceOf(Held.class));
		assertThat(events.stream(FindingsSuspected.class)).singleElement()
			.satisfies((suspected) -> assertThat(suspected.kinds()).containsExactly(FindingKind.MARKETING));
		assertThat(jdbc.sql("select rule, hits from screening_tallies").query().singleRow().values().toString())
			.isEqualTo("[MARKETING_BULK, 1]");
	}

	@Test
	void aSavedAnswerMayGoToAllWhoAsked() {
		for (var buyer = 0; buyer < 6; buyer++) {
			assertThat(send(buyer, saved())).isInstanceOf(Sent.class);
		}
	}

	/** Something was written into it: nobody saved that. */
	@Test
	void aSavedAnswerThatWasChangedIsATextLikeAnyOther() {
		var changed = typed().madeFrom(new MadeFrom(new UUID(1, 1), "Novità", false));
		for (var buyer = 0; buyer < 4; buyer++) {
			assertThat(send(buyer, changed)).isInstanceOf(Sent.class);
		}
		assertThat(send(4, changed)).isInstanceOf(KeptBack.class);
	}

	@Test
	void whatWasStoppedOrAskedAboutWasToldToNobody() {
		rules.publish(Cast.CARLA.administrator(), 1, Map.of(DetectionRule.URL_LINK, Mode.WARN), "Only warn");
		var stopped = NewMessage.of(new MessageBody(NEWS + " 347 555 0192"));
		var asked = NewMessage.of(new MessageBody(NEWS + " https://altrove.example.it/cover"));
		for (var buyer = 0; buyer < 5; buyer++) {
			send(buyer, stopped, Intent.TELL_FIRST);
			send(buyer, asked, Intent.TELL_FIRST);
		}
		assertThat(remembered()).isZero();
		assertThat(send(5, typed())).isInstanceOf(Sent.class);
		assertThat(remembered()).isOne();
	}

	@Test
	void whereNobodyLooksForItNothingIsRemembered() {
		rules.publish(Cast.CARLA.administrator(), 1, Map.of(DetectionRule.MARKETING_BULK, Mode.OFF), "Not now");
		for (var buyer = 0; buyer < 6; buyer++) {
			assertThat(send(buyer, typed())).isInstanceOf(Sent.class);
		}
		assertThat(remembered()).isZero();
	}

	/**
	 * A second message of the same, to somebody who has had an answer and said nothing
	 * since.
	 */
	@Test
	void aSavedAnswerToThoseWhoDidNotAskIsHeld() {
		for (var buyer = 0; buyer < 6; buyer++) {
			send(buyer, NewMessage.of(new MessageBody("Buongiorno %d!".formatted(buyer))));
		}
		for (var buyer = 0; buyer < 4; buyer++) {
			assertThat(send(buyer, saved())).isInstanceOf(Sent.class);
		}
		assertThat(send(4, saved())).isInstanceOf(KeptBack.class);
	}

	@Test
	void aFormThatIsSentAgainLaterIsStillTheMessageItWas() {
		var form = SubmissionKey.next();
		messaging.post(Cast.GIULIA.member(), tickets.getFirst(), typed(), form, Intent.PLAIN);
		for (var buyer = 1; buyer < 5; buyer++) {
			send(buyer, typed());
		}
		assertThat(messaging.post(Cast.GIULIA.member(), tickets.getFirst(), typed(), form, Intent.PLAIN))
			.isInstanceOf(Sent.class);
		assertThat(jdbc.sql("select count(*) from messages where ticket_id = ?")
			.param(tickets.getFirst().id())
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void whatBuyersSayIsComparedWithNothing() {
		for (var buyer = 0; buyer < 6; buyer++) {
			assertThat(messaging.post(new Buyer(new AccountId(new UUID(7, buyer))), tickets.get(buyer), typed(),
					SubmissionKey.next(), Intent.PLAIN))
				.isInstanceOf(Sent.class);
		}
		assertThat(jdbc.sql("select count(*) from recent_texts").query(Long.class).single()).isZero();
	}

	private Sending<Integer> send(int buyer, NewMessage message) {
		return messaging.post(Cast.GIULIA.member(), tickets.get(buyer), message, SubmissionKey.next(), Intent.PLAIN);
	}

	private void send(int buyer, NewMessage message, Intent intent) {
		assertThat(messaging.post(Cast.GIULIA.member(), tickets.get(buyer), message, SubmissionKey.next(), intent))
			.isInstanceOf(KeptBack.class);
	}

	private long remembered() {
		return jdbc.sql("select count(*) from recent_texts").query(Long.class).single();
	}

	private static NewMessage typed() {
		return NewMessage.of(new MessageBody(NEWS));
	}

	private static NewMessage saved() {
		return typed().madeFrom(new MadeFrom(new UUID(1, 1), "Novità", true));
	}

}
