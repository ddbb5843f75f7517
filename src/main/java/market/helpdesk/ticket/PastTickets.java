package market.helpdesk.ticket;

import java.time.Clock;

import market.helpdesk.ticket.TicketHistory.PastMessage;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in tickets from where they were kept before, by doing again what was done then:
 * the record shows every message with its author and its time, and that it was imported.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PastTickets {

	private final Tickets tickets;

	private final Messages messages;

	private final Closures closures;

	private final Points points;

	private final Bookkeeping bookkeeping;

	private final Clock clock;

	PastTickets(Tickets tickets, Messages messages, Closures closures, Points points, Bookkeeping bookkeeping,
			Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.closures = closures;
		this.points = points;
		this.bookkeeping = bookkeeping;
		this.clock = clock;
	}

	/**
	 * Takes in a ticket.
	 * @return whether it was new
	 */
	public boolean add(TicketHistory history) {
		var shop = history.matter().shop();
		var opener = history.first().author();
		if (tickets.findSubmitted(shop.id(), opener.account().id(), history.key().id()).isPresent()) {
			return false;
		}
		var ticket = new Ticket(history.matter(), history.topic(), history.subject(), opener, history.key(),
				history.first().at());
		ticket.imported(history.messages().size(), clock.instant());
		tickets.saveAndFlush(ticket);
		history.messages().forEach((past) -> write(ticket, past));
		history.closing().flatMap((closing) -> ticket.close(closing.by(), closing.at())).ifPresent(closures::save);
		tickets.saveAndFlush(ticket);
		bookkeeping.changed(ticket, null);
		return true;
	}

	private void write(Ticket ticket, PastMessage past) {
		var settled = past.message().answering(points.open(ticket, past.message().answers()));
		var posted = messages.save(ticket.post(past.author(), settled, past.key(), past.at()));
		if (!settled.points().isEmpty() || !settled.answers().isEmpty()) {
			tickets.saveAndFlush(ticket);
			points.write(ticket, posted.id(), settled);
		}
	}

}
