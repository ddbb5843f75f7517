package market.helpdesk.web.ticket;

import market.helpdesk.calendar.ClosedDay;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.OwedAnswer;
import market.helpdesk.web.explanation.Explanations;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/**
 * Explains what is owed: since when, until when, and which days don't count, by what it
 * was computed with (R14).
 */
@Component
class DeadlineCards {

	private final MarketTimes times;

	private final WorkingCalendars calendars;

	private final Explanations explanations;

	DeadlineCards(MarketTimes times, WorkingCalendars calendars, Explanations explanations) {
		this.times = times;
		this.calendars = calendars;
		this.explanations = explanations;
	}

	DeadlineCard card(MarketCode market, OwedAnswer owed) {
		var time = owed.time();
		var clock = calendars.clock(market, owed.revision());
		var closedDays = clock.calendar().closedDays(time.receivedAt(), time.dueAt());
		return new DeadlineCard(times.deadline(market, owed), owed.again(), times.at(market, time.receivedAt()),
				market.code(), closedDays.stream().map(DeadlineCards::view).toList(),
				explanations.explain(clock, time.receivedAt()));
	}

	private static ClosedDayView view(ClosedDay day) {
		return new ClosedDayView(day.date(), day.holiday().orElse(null));
	}

}
