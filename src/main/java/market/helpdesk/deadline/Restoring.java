package market.helpdesk.deadline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shops;
import market.helpdesk.calendar.CalendarNotCovered;
import market.helpdesk.deadline.ReleasedResponses.EndedDeadline;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketHandedBack;
import market.helpdesk.ticket.WaiverWithdrawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets shops owe again what they were released from, in the transaction in which the
 * buyer wants the answer after all or the marketplace hands back.
 */
@Component
class Restoring {

	private static final Logger log = LoggerFactory.getLogger(Restoring.class);

	private final ReleasedResponses released;

	private final Reckoning reckoning;

	private final Backlog backlog;

	private final Shops shops;

	private final Tallies tallies;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	Restoring(ReleasedResponses released, Reckoning reckoning, Backlog backlog, Shops shops, Tallies tallies,
			ApplicationEventPublisher events, JdbcClient jdbc) {
		this.released = released;
		this.reckoning = reckoning;
		this.backlog = backlog;
		this.shops = shops;
		this.tallies = tallies;
		this.events = events;
		this.jdbc = jdbc;
	}

	/**
	 * The deadline comes back with its own times; the ledger keeps that it was waived.
	 * @throws WaiverLapsed if its time is over by now
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(WaiverWithdrawn event) {
		released.find(event.shop(), event.waiver().id()).ifPresent((ended) -> {
			if (!ended.response().isRestorable(event.occurredAt())) {
				throw new WaiverLapsed(event.ticket());
			}
			if (ended.response().wasOverdue()) {
				owe(ended, event.by(), event.occurredAt());
			}
			else {
				tallies.add(event.shop(), withdrawn(event));
				reckoning.startAgain(ended.deadline().again(), event.occurredAt());
			}
		});
	}

	/**
	 * What the buyer still waits for has a whole new time from now on, but for what was
	 * overdue when it was taken over: that is so again.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(TicketHandedBack event) {
		if (!event.owed()) {
			return;
		}
		var ended = released.find(event.shop(), event.takeOver().id())
			.filter((one) -> askedAfter(one.deadline()) >= event.answeredUpTo());
		if (ended.isPresent() && ended.get().response().wasOverdue()) {
			owe(ended.get(), event.by(), event.occurredAt());
		}
		else {
			askAgain(event,
					ended.map((one) -> new Unanswered(one.deadline().message(), one.deadline().follows().isPresent())));
		}
	}

	/**
	 * It runs no more and is not waived either: starting it again counts it as running.
	 */
	private static Tally withdrawn(WaiverWithdrawn event) {
		var said = event.proposed() ? Tally.WAIVED_AS_PROPOSED : Tally.WAIVED;
		return new Tally(0, 0, 0, 0, -said.waived(), -said.waivedAsProposed(), 0);
	}

	private void owe(EndedDeadline missed, AccountId by, Instant at) {
		var deadline = missed.deadline();
		released.owe(deadline);
		tallies.add(deadline.shop(), Tally.OVERDUE_AGAIN);
		events.publishEvent(
				new ResponseOverdueAgain(deadline.shop(), deadline.ticket(), deadline.id(), deadline.time(), by, at));
	}

	private void askAgain(TicketHandedBack event, Optional<Unanswered> unanswered) {
		var shop = shops.get(event.shop());
		if (shop.joinedAt().isAfter(event.occurredAt())) {
			backlog.add(event.shop(), event.ticket(), shop.joinedAt());
			return;
		}
		try {
			reckoning.askAgain(shop, event.ticket(), unanswered.orElseGet(() -> firstAfter(event)), event.occurredAt());
		}
		catch (CalendarNotCovered uncovered) {
			log.error("{}: no deadline for ticket {} until it does", uncovered.getMessage(), event.ticket());
			backlog.add(event.shop(), event.ticket(), event.occurredAt());
		}
	}

	/** After how many messages it began: by the next one, or by asking again. */
	private int askedAfter(ResponseDeadline deadline) {
		return jdbc.sql("""
				select coalesce((select after_position from askings where shop_id = :shop and message_id = :id),
				  (select position - 1 from messages where shop_id = :shop and id = :id))""")
			.param("shop", deadline.shop().id())
			.param("id", deadline.message().id())
			.query(Integer.class)
			.single();
	}

	/** The first that the buyer said after the last answer. */
	private Unanswered firstAfter(TicketHandedBack event) {
		return jdbc.sql("""
				select id, false as again, position - 1 as after, received_at as at from messages
				where shop_id = :shop and ticket_id = :ticket and position = :position + 1
				union all
				select k.message_id, true, k.after_position, k.asked_at from askings k
				where k.shop_id = :shop and k.ticket_id = :ticket and k.after_position >= :position and not exists (
				  select from dropped_askings d where d.shop_id = k.shop_id and d.asking_id = k.id)
				order by after, at limit 1""")
			.param("shop", event.shop().id())
			.param("ticket", event.ticket().id())
			.param("position", event.answeredUpTo())
			.query((row, number) -> new Unanswered(new MessageId(row.getObject("id", UUID.class)),
					row.getBoolean("again")))
			.single();
	}

}
