package market.helpdesk.ticket;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.ShopId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delivering messages of shops that were held: behind everything that was written
 * meanwhile, and as of when they were sent (R13).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Delivering {

	private final Tickets tickets;

	private final Messages messages;

	private final Points points;

	private final AskedSinceSending asked;

	private final Bookkeeping bookkeeping;

	Delivering(Tickets tickets, Messages messages, Points points, AskedSinceSending asked, Bookkeeping bookkeeping) {
		this.tickets = tickets;
		this.messages = messages;
		this.points = points;
		this.asked = asked;
		this.bookkeeping = bookkeeping;
	}

	/**
	 * Keeps all others from writing in a ticket until the transaction ends.
	 * @return whether its shop may write in it: not while the marketplace has taken it
	 * over
	 */
	public boolean lock(ShopId shop, TicketId id) {
		return !find(shop, id).isTakenOver();
	}

	/**
	 * Posts a message in its ticket. Of the points it answers only those count that are
	 * open still.
	 * @throws WritingRefused if the marketplace has taken the ticket over
	 */
	public MessageId deliver(ShopId shop, TicketId id, DeliveredMessage delivered) {
		var ticket = find(shop, id);
		var before = ticket.status();
		var settled = delivered.answering(points.open(ticket, delivered.message().answers()));
		var posted = messages.save(ticket.deliver(settled, asked.first(ticket, delivered.sentAt())));
		tickets.saveAndFlush(ticket);
		points.write(ticket, posted.id(), settled.message());
		settled.message().enclose(shop, id, posted.id());
		bookkeeping.changed(ticket, before);
		return posted.id();
	}

	/** Opens a ticket with a message. The buyer hears of it only now. */
	public MessageId open(Destination.InNewTicket to, DeliveredMessage delivered) {
		var ticket = tickets.saveAndFlush(
				new Ticket(to.matter(), to.topic(), to.subject(), delivered.by(), delivered.key(), delivered.sentAt()));
		var posted = messages.save(ticket.deliver(delivered, Optional.empty()));
		tickets.saveAndFlush(ticket);
		delivered.message().enclose(ticket.shop(), ticket.id(), posted.id());
		bookkeeping.changed(ticket, null);
		return posted.id();
	}

	private Ticket find(ShopId shop, TicketId id) {
		return tickets.lockOfShops(List.of(shop.id()), id.id()).orElseThrow(() -> new TicketNotFound(id));
	}

}
