package market.helpdesk.web.explanation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import market.helpdesk.calendar.Explanation;
import market.helpdesk.calendar.Step;
import market.helpdesk.web.explanation.Drawing.DayBox;
import market.helpdesk.web.explanation.Drawing.Part;
import market.helpdesk.web.explanation.ExplanationRow.Reason;
import market.helpdesk.web.page.Weekday;

/**
 * Draws explanations on a line of whole days.
 *
 * @param begin the first instant of the first day
 * @param end the last instant of the last
 */
record Drawings(ZoneId zone, Instant begin, Instant end) {

	/** As many names of days as a narrow line has room for. */
	private static final int MOST_NAMES = 8;

	static Drawing draw(Explanation explanation, ZoneId zone, Instant now) {
		var first = LocalDate.ofInstant(explanation.start(), zone);
		var last = LocalDate.ofInstant(explanation.lastOnTime().minusNanos(1), zone);
		var line = new Drawings(zone, first.atStartOfDay(zone).toInstant(),
				last.plusDays(1).atStartOfDay(zone).toInstant());
		var onLine = !now.isBefore(line.begin()) && now.isBefore(line.end());
		var grace = explanation.lastOnTime().isAfter(explanation.end());
		return new Drawing(line.days(first, last), explanation.steps().stream().map(line::part).toList(),
				grace ? line.part(Reason.WEEKEND, explanation.end(), explanation.lastOnTime()) : null,
				onLine ? line.x(now) : null,
				explanation.steps().stream().anyMatch((step) -> step.reason() instanceof Step.Down));
	}

	private List<DayBox> days(LocalDate first, LocalDate last) {
		var every = (last.toEpochDay() - first.toEpochDay()) / MOST_NAMES + 1;
		return first.datesUntil(last.plusDays(1))
			.map((date) -> day(date, (date.toEpochDay() - first.toEpochDay()) % every == 0))
			.toList();
	}

	private DayBox day(LocalDate date, boolean named) {
		var from = date.atStartOfDay(zone).toInstant();
		var to = date.plusDays(1).atStartOfDay(zone).toInstant();
		return new DayBox(new Weekday(date.getDayOfWeek()), x(from), width(from, to),
				x(from.plus(Duration.between(from, to).dividedBy(2))), named);
	}

	private Part part(Step step) {
		return part(reason(step), step.from(), step.to());
	}

	private Part part(Reason reason, Instant from, Instant to) {
		return new Part(reason, x(from), width(from, to));
	}

	static Reason reason(Step step) {
		return switch (step.reason()) {
			case Step.Worked worked -> Reason.WORKED;
			case Step.Weekend weekend -> Reason.WEEKEND;
			case Step.Holiday holiday -> Reason.HOLIDAY;
			case Step.Down down -> Reason.DOWN;
		};
	}

	private String x(Instant at) {
		return width(begin, at);
	}

	private String width(Instant from, Instant to) {
		return String.format(Locale.ROOT, "%.3f%%",
				100.0 * Duration.between(from, to).toMillis() / Duration.between(begin, end).toMillis());
	}

}
