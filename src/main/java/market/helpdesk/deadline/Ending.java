package market.helpdesk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.ticket.TicketId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Ends deadlines that run, as they are at that moment: a calendar that was just published
 * may not have got to them yet, and what becomes of them must not depend on that.
 */
@Component
class Ending {

	private final ResponseDeadlines deadlines;

	private final WorkingCalendars calendars;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Ending(ResponseDeadlines deadlines, WorkingCalendars calendars, ApplicationEventPublisher events, Clock clock) {
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Ends the deadline that runs for a ticket, if one does. What became of it is up to
	 * the caller.
	 * @param at when it ended
	 */
	Optional<ResponseDeadline> end(ShopId shop, TicketId ticket, Instant at) {
		return deadlines.end(shop, ticket, Optional.empty()).map((deadline) -> upToDate(deadline, at));
	}

	/** Ends the deadline that runs for a ticket, if the answer is one to it. */
	Optional<ResponseDeadline> end(Answer answer) {
		return deadlines.end(answer.shop(), answer.ticket(), answer.endsWhatBeganUntil())
			.map((deadline) -> upToDate(deadline, answer.at()));
	}

	private ResponseDeadline upToDate(ResponseDeadline deadline, Instant at) {
		var later = calendars.newest().followAsFarAsCovered(deadline, at);
		if (!later.time().equals(deadline.time())) {
			events.publishEvent(ResponseDeadlineMoved.of(deadline, later, clock.instant()));
		}
		return later;
	}

}
