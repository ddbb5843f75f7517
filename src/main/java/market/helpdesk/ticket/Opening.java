package market.helpdesk.ticket;

import java.time.Clock;
import java.time.Instant;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.account.Viewer.Participant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening tickets. */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class Opening {

	private final Tickets tickets;

	private final Messages messages;

	private final Points points;

	private final Bookkeeping bookkeeping;

	private final OpeningPermit permit;

	private final JdbcClient jdbc;

	private final Clock clock;

	Opening(Tickets tickets, Messages messages, Points points, Bookkeeping bookkeeping, OpeningPermit permit,
			JdbcClient jdbc, Clock clock) {
		this.tickets = tickets;
		this.messages = messages;
		this.points = points;
		this.bookkeeping = bookkeeping;
		this.permit = permit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Opens a ticket with its first message, once for each form and text.
	 * @param matter something the opener takes part in; a seller's is always an order
	 * (R10)
	 * @return the ticket, which is the earlier one where the form was sent before
	 * @throws OpeningRefused if it is a shop's and that may open none now
	 */
	public TicketId open(Participant opener, Matter matter, Topic topic, Subject subject, NewMessage message,
			SubmissionKey form) {
		var receivedAt = clock.instant();
		requirePart(opener, matter);
		requirePermit(opener, matter, receivedAt);
		var key = form.with(subject.text() + "\n" + message.fingerprint());
		waitForTheSameForm(key);
		return tickets.findSubmitted(matter.shop().id(), opener.account().id(), key.id()).orElseGet(() -> {
			var author = Author.of(opener);
			var ticket = tickets.saveAndFlush(new Ticket(matter, topic, subject, author, key, receivedAt));
			var posted = messages.save(ticket.post(author, message, key, receivedAt));
			tickets.saveAndFlush(ticket);
			points.write(ticket, posted.id(), message);
			message.enclose(ticket.shop(), ticket.id(), posted.id());
			bookkeeping.changed(ticket, null);
			return ticket;
		}).id();
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
