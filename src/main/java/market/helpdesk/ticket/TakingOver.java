package market.helpdesk.ticket;

import java.time.Clock;

import market.helpdesk.account.Viewer.Administrator;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking over tickets that a shop leaves unanswered, and handing them back. The ticket's
 * lock puts administrators and the shop's answer into an order; each comes once.
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class TakingOver {

	private final Tickets tickets;

	private final TakeOvers takeOvers;

	private final HandBacks handBacks;

	private final Bookkeeping bookkeeping;

	private final Clock clock;

	TakingOver(Tickets tickets, TakeOvers takeOvers, HandBacks handBacks, Bookkeeping bookkeeping, Clock clock) {
		this.tickets = tickets;
		this.takeOvers = takeOvers;
		this.handBacks = handBacks;
		this.bookkeeping = bookkeeping;
		this.clock = clock;
	}

	/** What became of somebody's wish to take a ticket over. */
	public enum Outcome {

		/** It is taken over, for the reason given. */
		TAKEN_OVER,

		/** It was taken over already, for another reason or the same. */
		TAKEN_OVER_BEFORE,

		/** The shop owes no answer. */
		NOTHING_OWED

	}

	/**
	 * Takes a ticket over if the shop owes an answer in it.
	 * @throws TicketNotFound if there is none
	 */
	public Outcome takeOver(Administrator administrator, TicketId id, TakeOverReason reason) {
		var ticket = tickets.lockVisibleTo(administrator, id).orElseThrow(() -> new TicketNotFound(id));
		var before = ticket.status();
		if (ticket.isTakenOver()) {
			return Outcome.TAKEN_OVER_BEFORE;
		}
		return ticket.takeOver(administrator.account(), reason, clock.instant()).map((takeOver) -> {
			takeOvers.save(takeOver);
			save(ticket, before);
			return Outcome.TAKEN_OVER;
		}).orElse(Outcome.NOTHING_OWED);
	}

	/**
	 * Hands a ticket back; twice is once.
	 * @throws TicketNotFound if there is none
	 */
	public void handBack(Administrator administrator, TicketId id) {
		var ticket = tickets.lockVisibleTo(administrator, id).orElseThrow(() -> new TicketNotFound(id));
		var before = ticket.status();
		ticket.handBack(administrator.account(), clock.instant()).ifPresent((handBack) -> {
			handBacks.save(handBack);
			save(ticket, before);
		});
	}

	private void save(Ticket ticket, Status before) {
		tickets.saveAndFlush(ticket);
		bookkeeping.changed(ticket, before);
	}

}
