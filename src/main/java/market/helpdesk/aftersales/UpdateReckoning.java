package market.helpdesk.aftersales;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import market.helpdesk.aftersales.UpdateDeadlines.Standing;
import market.helpdesk.calendar.CalendarNotCovered;
import market.helpdesk.calendar.WorkingCalendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What people do to the next update of a case, the same where they did it a moment ago
 * and where it was long ago. Lateness is decided by when they did it, even if no sweep
 * has come by yet.
 */
@Component
class UpdateReckoning {

	private static final Logger log = LoggerFactory.getLogger(UpdateReckoning.class);

	private final UpdateDeadlines deadlines;

	private final UpdateBacklog backlog;

	private final WorkingCalendars calendars;

	private final UpdateSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UpdateReckoning(UpdateDeadlines deadlines, UpdateBacklog backlog, WorkingCalendars calendars,
			UpdateSettings settings, ApplicationEventPublisher events, Clock clock) {
		this.deadlines = deadlines;
		this.backlog = backlog;
		this.calendars = calendars;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * From an instant on an update is expected. Where the calendar doesn't reach that
	 * far, the case waits until it does: nobody is kept from acting.
	 */
	void expect(OpenCase open, Instant since) {
		try {
			var deadline = UpdateDeadline.of(open, since, settings.workingDays(),
					calendars.newest().clock(open.market()));
			deadlines.start(deadline);
			events.publishEvent(UpdateExpected.of(deadline, clock.instant()));
		}
		catch (CalendarNotCovered uncovered) {
			log.error("{}: no update is expected of case {} until it does", uncovered.getMessage(), open.caseId());
			backlog.add(open, since);
		}
	}

	/**
	 * Somebody did something about what is expected, and after an update the next one is.
	 * One of before its time began changes nothing: of two that were received one after
	 * the other the first may be written last, and a shop may write before it has joined.
	 */
	void reckon(Standing standing, CaseMoment moment) {
		var deadline = standing.deadline();
		if (moment.isUpdate() && !moment.at().isAfter(deadline.time().since())) {
			return;
		}
		if (standing.overdue()) {
			deadlines.endOverdue(deadline);
			endLate(deadline, moment);
		}
		else {
			deadlines.end(deadline);
			end(upToDate(deadline, moment.at()), moment);
		}
		if (moment.isUpdate()) {
			expect(deadline.openCase(), moment.at());
		}
	}

	/**
	 * A calendar that was just published may not have got to it yet, and what becomes of
	 * it must not depend on that.
	 */
	private UpdateDeadline upToDate(UpdateDeadline deadline, Instant at) {
		var later = calendars.newest().followAsFarAsCovered(deadline, at);
		if (!later.time().equals(deadline.time())) {
			events.publishEvent(UpdateDeadlineMoved.of(deadline, later, clock.instant()));
		}
		return later;
	}

	private void end(UpdateDeadline deadline, CaseMoment moment) {
		if (deadline.time().isLate(moment.at())) {
			deadlines.recordOverdue(deadline, clock.instant());
			events.publishEvent(new UpdatesOverdue(List.of(UpdateOverdue.of(deadline))));
			endLate(deadline, moment);
		}
		else {
			deadlines.recordEnded(deadline, moment, clock.instant());
			events.publishEvent(
					moment.isUpdate() ? UpdateGiven.of(deadline, moment) : UpdateNotNeeded.of(deadline, moment));
		}
	}

	private void endLate(UpdateDeadline deadline, CaseMoment moment) {
		deadlines.recordLate(deadline, moment);
		events.publishEvent(OverdueUpdateEnded.of(deadline, moment));
	}

}
