package market.helpdesk.web.ticket;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.OwedAnswer;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;

/** Explains what is owed: since when, until when, and which days don't count (R14). */
@Component
class DeadlineCards {

	private final MarketTimes times;

	private final WorkingCalendars calendars;

	DeadlineCards(MarketTimes times, WorkingCalendars calendars) {
		this.times = times;
		this.calendars = calendars;
	}

	DeadlineCard card(MarketCode market, OwedAnswer owed) {
		var time = owed.time();
		var closedDays = calendars.of(market)
			.closedDays(time.receivedAt(), time.dueAt())
			.stream()
			.map((day) -> new ClosedDayView(day.date(), day.holiday().orElse(null)))
			.toList();
		return new DeadlineCard(times.deadline(market, time), times.at(market, time.receivedAt()), market.code(),
				closedDays);
	}

}
