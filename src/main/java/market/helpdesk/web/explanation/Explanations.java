package market.helpdesk.web.explanation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import market.helpdesk.calendar.Explanation;
import market.helpdesk.calendar.Step;
import market.helpdesk.calendar.WorkingClock;
import market.helpdesk.deadline.ResponseTime;
import market.helpdesk.web.page.Amount;
import market.helpdesk.web.page.Day;
import market.helpdesk.web.page.Moment;
import market.helpdesk.web.page.TimeSpan;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Explains deadlines as pages show it. Everything is told to the second and nothing more
 * exactly, so that what people add up is the sum.
 */
@Component
public class Explanations {

	private final Clock clock;

	Explanations(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Explains when an answer is due to a message of an instant.
	 * @throws market.helpdesk.calendar.CalendarNotCovered if the calendar doesn't reach
	 * from receipt to the last instant that is on time
	 */
	public ExplanationView explain(WorkingClock counting, Instant receivedAt) {
		var market = counting.market();
		var explanation = counting.explain(receivedAt, ResponseTime.ALLOWED);
		var zone = market.zone();
		var rows = explanation.steps().stream().map((step) -> row(step, zone)).toList();
		var sum = rows.stream().map((row) -> row.counted().duration()).reduce(Duration.ZERO, Duration::plus);
		return new ExplanationView(market.code().code(), zone.getId(), market.language().toLanguageTag(),
				new Moment(at(explanation.start(), zone), false), rows, new Amount(sum),
				new Moment(at(explanation.end(), zone), true), onTimeUntil(explanation, zone),
				explanation.calendarVersion(), Drawings.draw(explanation, zone, clock.instant()));
	}

	private static ExplanationRow row(Step step, ZoneId zone) {
		var from = at(step.from(), zone);
		var to = at(step.to(), zone);
		var counted = (step.reason() instanceof Step.Worked) ? Duration.between(from, to) : Duration.ZERO;
		return new ExplanationRow(new Day(from.toLocalDate()), new TimeSpan(from, to), Drawings.reason(step),
				(step.reason() instanceof Step.Holiday holiday) ? holiday.name() : null, new Amount(counted));
	}

	private static @Nullable Moment onTimeUntil(Explanation explanation, ZoneId zone) {
		return explanation.lastOnTime().equals(explanation.end()) ? null
				: new Moment(at(explanation.lastOnTime(), zone), false);
	}

	private static ZonedDateTime at(Instant instant, ZoneId zone) {
		return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
	}

}
