package market.helpdesk.archive;

import java.time.Clock;
import java.util.UUID;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on record what administrators and auditors get to see of what people wrote (R12).
 * It is said before it is shown, in a transaction of its own: a page that then fails has
 * been recorded once too often, and none was ever shown unrecorded.
 */
@Service
@Transactional
public class Disclosing {

	private final Disclosures disclosures;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Disclosing(Disclosures disclosures, ApplicationEventPublisher events, Clock clock) {
		this.disclosures = disclosures;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A stretch of a ticket's thread is shown. What was shown on the same grounds before
	 * is not recorded again.
	 */
	public void read(Inspector inspector, TicketDetails ticket, Grounds grounds, Stretch stretch) {
		record(inspector, ticket, grounds, new Disclosed.Read(stretch));
	}

	/**
	 * A file that went with a message is opened, for the first time on these grounds.
	 */
	public void downloaded(Inspector inspector, TicketDetails ticket, Grounds grounds, UUID file) {
		record(inspector, ticket, grounds, new Disclosed.Downloaded(file));
	}

	/** A ticket leaves the archive as a file; each time is recorded. */
	public void exported(Inspector inspector, TicketDetails ticket, Grounds grounds, Export export) {
		record(inspector, ticket, grounds, new Disclosed.Exported(export));
	}

	private void record(Inspector inspector, TicketDetails ticket, Grounds grounds, Disclosed.OfTicket what) {
		var at = clock.instant();
		disclosures.add(inspector.account(), ticket, grounds, what, at)
			.ifPresent((id) -> events.publishEvent(what.event(ticket, inspector.account(), at)));
	}

	/**
	 * What was found in what people wrote is shown, a page of it. The very same page is
	 * recorded once an hour for each who searches, every other page for itself.
	 * @param sought nothing is recorded where it is blank
	 * @param hits how many are shown
	 * @param more whether there are more than are shown
	 */
	public void searched(Inspector inspector, Sought sought, int hits, boolean more) {
		if (sought.words().isEmpty()) {
			return;
		}
		var at = clock.instant();
		disclosures.add(inspector.account(), sought, Disclosed.Searched.of(sought, hits, more), at)
			.ifPresent((id) -> events.publishEvent(new WordsSearched(inspector.account(), id, hits, at)));
	}

	/**
	 * All that happened with a buyer or a shop, or about an order, is shown; once an hour
	 * for each who looks.
	 * @param of the id of the buyer, shop or order
	 */
	public void traced(Inspector inspector, History history, UUID of) {
		var at = clock.instant();
		disclosures.add(inspector.account(), new Disclosed.Traced(history, of), at)
			.ifPresent((id) -> events.publishEvent(new HistoryTraced(inspector.account(), history, of, at)));
	}

}
