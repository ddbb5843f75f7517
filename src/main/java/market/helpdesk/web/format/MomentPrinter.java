package market.helpdesk.web.format;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

import market.helpdesk.web.page.Moment;

import org.springframework.format.Printer;

/** Prints "Fri 13 Nov 16:20:27"; an end at midnight as "Fri 13 Nov 24:00". */
record MomentPrinter(Clock clock) implements Printer<Moment> {

	@Override
	public String print(Moment moment, Locale locale) {
		var at = moment.at();
		var endsADay = moment.isEnd() && at.toLocalTime().equals(LocalTime.MIDNIGHT);
		var date = endsADay ? at.toLocalDate().minusDays(1) : at.toLocalDate();
		var today = LocalDate.ofInstant(clock.instant(), at.getZone());
		var time = moment.isEnd() ? Formats.endTime(at, locale) : Formats.exactTime(at, locale);
		return Formats.day(date, today, locale) + " " + time;
	}

}
