package market.helpdesk.ticket;

import java.time.Instant;
import java.util.Collection;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Writer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking for another answer than the one that was given (R16), in the transaction in
 * which it turns out to be needed, and no more once it turns out not to be. Each answer
 * is asked for again once at most: the schema allows no second time.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AskingAgain {

	private final Tickets tickets;

	private final Askings askings;

	private final Points points;

	private final Bookkeeping bookkeeping;

	AskingAgain(Tickets tickets, Askings askings, Points points, Bookkeeping bookkeeping) {
		this.tickets = tickets;
		this.askings = askings;
		this.points = points;
		this.bookkeeping = bookkeeping;
	}

	/**
	 * Another answer is owed from an instant on. Points that the answer was to answer and
	 * did not are open again.
	 * @param viewer the buyer, or an administrator in the buyer's stead
	 * @throws TicketNotFound if the ticket isn't the viewer's
	 */
	public void askAgain(Writer viewer, TicketId id, AskingId asking, MessageId answer, Collection<Integer> unanswered,
			Instant at) {
		var ticket = tickets.lockVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
		var before = ticket.status();
		askings.add(ticket.askAgain(asking, answer, viewer.account(), at));
		points.reopen(ticket, answer, unanswered);
		save(ticket, before);
	}

	/**
	 * There was no need to ask again. What was answered, waived or asked in the meantime
	 * stays as it is; points that were opened again, and nobody has answered since, are
	 * answered after all.
	 * @return whether nobody owes an answer any more because of it
	 * @throws TicketNotFound if there is no such ticket
	 */
	public boolean drop(Administrator administrator, TicketId id, AskingId asking, Collection<Integer> answered,
			Instant at) {
		var ticket = tickets.lockVisibleTo(administrator, id).orElseThrow(() -> new TicketNotFound(id));
		var before = ticket.status();
		var asked = askings.find(ticket.shop(), asking).orElseThrow();
		var drop = ticket.drop(asked, isOutlasted(ticket, asked), administrator.account(), at);
		askings.drop(drop);
		points.close(ticket, asked.answer(), answered);
		save(ticket, before);
		return drop.released();
	}

	private boolean isOutlasted(Ticket ticket, Asking asked) {
		return ticket.isDeliveredAfter(asked.afterPosition()) && askings.outlasted(asked);
	}

	private void save(Ticket ticket, Status before) {
		tickets.saveAndFlush(ticket);
		bookkeeping.changed(ticket, before);
	}

}
