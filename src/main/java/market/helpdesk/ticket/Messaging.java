package market.helpdesk.ticket;

import java.time.Clock;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.ticket.Screened.KeptBack;
import market.helpdesk.ticket.Screened.Passed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing in tickets.
 * <p>
 * A message counts from the moment it reaches the server (R13), and a transaction that
 * has not ended after {@value #TIMEOUT_SECONDS} seconds is given up: so whoever looks
 * later than that after an instant sees every message received until then.
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class Messaging {

	public static final int TIMEOUT_SECONDS = 30;

	private final Tickets tickets;

	private final Messages messages;

	private final Closures closures;

	private final Threads threads;

	private final MessageScreen screen;

	private final Points points;

	private final Bookkeeping bookkeeping;

	private final Clock clock;

	Messaging(Tickets tickets, Messages messages, Closures closures, Threads threads, MessageScreen screen,
			Points points, Bookkeeping bookkeeping, Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.closures = closures;
		this.threads = threads;
		this.screen = screen;
		this.points = points;
		this.bookkeeping = bookkeeping;
		this.clock = clock;
	}

	/** Posts a message that nobody was asked about. */
	public Sending<Integer> post(Writer writer, TicketId id, NewMessage message, SubmissionKey form) {
		return post(writer, id, message, form, Intent.PLAIN);
	}

	/**
	 * Posts a message, once for each form and what was written in it, unless it is kept
	 * back. A ticket that meanwhile got another message takes it all the same. Of the
	 * points it answers only those count that are open: one that a colleague has just
	 * answered is answered.
	 * <p>
	 * The ticket is locked before anything else, as by everyone who writes in it: what is
	 * found and held is counted for its whole shop.
	 * @return the position of the thread's last message when this one was written
	 * @throws TicketNotFound if the ticket isn't the writer's
	 * @throws WritingRefused if the writer may only read it now
	 */
	public Sending<Integer> post(Writer writer, TicketId id, NewMessage message, SubmissionKey form, Intent intent) {
		var receivedAt = clock.instant();
		var ticket = tickets.lockVisibleTo(writer, id).orElseThrow(() -> new TicketNotFound(id));
		var details = threads.findVisibleTo(writer, id).orElseThrow(() -> new TicketNotFound(id));
		var outgoing = new Outgoing(Author.of(writer), Destination.InTicket.of(details), message,
				form.with(message.fingerprint()), intent, receivedAt);
		return switch (screen(details, outgoing)) {
			case Passed passed ->
				new Sending.Sent<>(post(ticket, outgoing, passed.message().passing(passed.passage())));
			case KeptBack why -> new Sending.KeptBack<>(why);
		};
	}

	/** Who may not write is told so before anything is looked at. */
	private Screened screen(TicketDetails ticket, Outgoing outgoing) {
		return ticket.isOpenTo(outgoing.author().side()) ? screen.screen(outgoing) : Passed.unchanged(outgoing);
	}

	private int post(Ticket ticket, Outgoing outgoing, NewMessage message) {
		var author = outgoing.author();
		if (messages.existsSubmitted(ticket.shop().id(), ticket.id().id(), author.account().id(),
				outgoing.key().id())) {
			return ticket.messageCount();
		}
		var before = ticket.status();
		var settled = message.answering(points.open(ticket, message.answers()));
		var posted = messages.save(ticket.post(author, settled, outgoing.key(), outgoing.sentAt()));
		tickets.saveAndFlush(ticket);
		points.write(ticket, posted.id(), settled);
		message.enclose(ticket.shop(), ticket.id(), posted.id());
		bookkeeping.changed(ticket, before);
		return ticket.messageCount();
	}

	/**
	 * Closes a ticket; closing it twice is closing it once.
	 * @throws TicketNotFound if the ticket isn't the buyer's
	 */
	public void close(Buyer buyer, TicketId id) {
		var ticket = tickets.lockVisibleTo(buyer, id).orElseThrow(() -> new TicketNotFound(id));
		var before = ticket.status();
		ticket.close(buyer.account(), clock.instant()).ifPresent((closure) -> {
			closures.save(closure);
			tickets.saveAndFlush(ticket);
			bookkeeping.changed(ticket, before);
		});
	}

}
