package market.helpdesk.ticket;

import java.time.Clock;
import java.time.Instant;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.ticket.Destination.InNewTicket;
import market.helpdesk.ticket.Screened.KeptBack;
import market.helpdesk.ticket.Screened.Passed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening tickets. */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class Opening {

	private final Tickets tickets;

	private final Messages messages;

	private final MessageScreen screen;

	private final Points points;

	private final Bookkeeping bookkeeping;

	private final OpeningPermit permit;

	private final JdbcClient jdbc;

	private final Clock clock;

	Opening(Tickets tickets, Messages messages, MessageScreen screen, Points points, Bookkeeping bookkeeping,
			OpeningPermit permit, JdbcClient jdbc, Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.screen = screen;
		this.points = points;
		this.bookkeeping = bookkeeping;
		this.permit = permit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Opens a ticket with a message that nobody was asked about. */
	public Sending<TicketId> open(Participant opener, Matter matter, Topic topic, Subject subject, NewMessage message,
			SubmissionKey form) {
		return open(opener, new InNewTicket(matter, topic, subject), message, form, Intent.PLAIN);
	}

	/**
	 * Opens a ticket with its first message, once for each form and text, unless that is
	 * kept back.
	 * @param to about something the opener takes part in; a seller's is always an order
	 * (R10)
	 * @return the ticket, which is the earlier one where the form was sent before
	 * @throws OpeningRefused if it is a shop's and that may open none now
	 */
	public Sending<TicketId> open(Participant opener, InNewTicket to, NewMessage message, SubmissionKey form,
			Intent intent) {
		var receivedAt = clock.instant();
		requirePart(opener, to.matter());
		var key = form.with(to.subject().text() + "\n" + message.fingerprint());
		waitForTheSameForm(key);
		return tickets.findSubmitted(to.shop().id(), opener.account().id(), key.id())
			.<Sending<TicketId>>map((ticket) -> new Sending.Sent<>(ticket.id()))
			.orElseGet(() -> {
				requirePermit(opener, to.matter(), receivedAt);
				return open(new Outgoing(Author.of(opener), to, message, key, intent, receivedAt));
			});
	}

	private Sending<TicketId> open(Outgoing outgoing) {
		return switch (screen.screen(outgoing)) {
			case Passed(InNewTicket to, var message, var passage) ->
				new Sending.Sent<>(open(outgoing, to, message.passing(passage)));
			case Passed passed -> throw new IllegalStateException("It was to open a ticket: " + passed);
			case KeptBack why -> new Sending.KeptBack<>(why);
		};
	}

	private TicketId open(Outgoing outgoing, InNewTicket to, NewMessage message) {
		var at = outgoing.sentAt();
		var ticket = tickets
			.saveAndFlush(new Ticket(to.matter(), to.topic(), to.subject(), outgoing.author(), outgoing.key(), at));
		var posted = messages.save(ticket.post(outgoing.author(), message, outgoing.key(), at));
		tickets.saveAndFlush(ticket);
		points.write(ticket, posted.id(), message);
		message.enclose(ticket.shop(), ticket.id(), posted.id());
		bookkeeping.changed(ticket, null);
		return ticket.id();
	}

	private static void requirePart(Participant opener, Matter matter) {
		var takesPart = switch (opener) {
			case Buyer(var buyer) -> matter.buyer().equals(buyer);
			case Member(var member, var shops) -> shops.contains(matter.shop()) && matter.order().isPresent();
		};
		if (!takesPart) {
			throw new IllegalArgumentException("A ticket is opened about what is one's own");
		}
	}

	private void requirePermit(Participant opener, Matter matter, Instant at) {
		if (opener instanceof Member && !permit.mayOpen(matter.shop(), at)) {
			throw new OpeningRefused(matter.shop());
		}
	}

	/**
	 * The second of two clicks waits until the first is done, and then finds its ticket.
	 */
	private void waitForTheSameForm(SubmissionKey key) {
		jdbc.sql("select pg_advisory_xact_lock(:key)")
			.param("key", key.id().getLeastSignificantBits())
			.query()
			.listOfRows();
	}

}
