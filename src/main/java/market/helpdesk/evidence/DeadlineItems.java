package market.helpdesk.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Step;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.AnswerRecord;
import market.helpdesk.deadline.OwedAnswer;
import market.helpdesk.deadline.ReleasedResponse;
import market.helpdesk.deadline.ResponseTime;
import market.helpdesk.evidence.DeadlineItem.Outcome;
import market.helpdesk.evidence.DeadlineItem.Reason;
import market.helpdesk.evidence.DeadlineItem.StepItem;

import org.springframework.stereotype.Component;

/** Tells deadlines by what they were computed with, which never changes any more. */
@Component
class DeadlineItems {

	private final WorkingCalendars calendars;

	DeadlineItems(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	DeadlineItem of(MarketCode market, AnswerRecord answer) {
		return item(market, answer.revision(), answer.time(),
				answer.isLate() ? Outcome.ANSWERED_LATE : Outcome.ANSWERED_IN_TIME, Optional.of(answer.answeredAt()));
	}

	DeadlineItem of(MarketCode market, ReleasedResponse released) {
		return item(market, released.revision(), released.time(),
				released.wasOverdue() ? Outcome.RELEASED_OVERDUE : Outcome.RELEASED,
				Optional.of(released.releasedAt()));
	}

	/** Tells what is owed still, as of an instant. */
	DeadlineItem of(MarketCode market, OwedAnswer owed, Instant now) {
		return item(market, owed.revision(), owed.time(), owed.time().isLate(now) ? Outcome.OVERDUE : Outcome.RUNNING,
				Optional.empty());
	}

	private DeadlineItem item(MarketCode market, int revision, ResponseTime time, Outcome outcome,
			Optional<Instant> endedAt) {
		var clock = calendars.clock(market, revision);
		var zone = clock.market().zone();
		var explanation = clock.explain(time.receivedAt(), ResponseTime.ALLOWED);
		return new DeadlineItem(outcome, Moment.of(time.receivedAt(), zone), Moment.of(time.dueAt(), zone),
				Moment.of(time.onTimeUntil(), zone), endedAt.map((at) -> Moment.of(at, zone)),
				explanation.calendarVersion(), explanation.steps().stream().map((step) -> step(step, zone)).toList());
	}

	private static StepItem step(Step step, ZoneId zone) {
		return new StepItem(Moment.of(step.from(), zone), Moment.of(step.to(), zone), reason(step),
				(step.reason() instanceof Step.Holiday(var name)) ? Optional.of(name) : Optional.empty(),
				step.counted().toSeconds());
	}

	private static Reason reason(Step step) {
		return switch (step.reason()) {
			case Step.Worked worked -> Reason.WORKED;
			case Step.Weekend weekend -> Reason.WEEKEND;
			case Step.Holiday holiday -> Reason.HOLIDAY;
			case Step.Down down -> Reason.DOWN;
		};
	}

}
