package market.helpdesk.web.format;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import market.helpdesk.web.page.Day;

import org.springframework.format.Printer;

/** Prints "Fri 13 Nov", and the year where it isn't the present one. */
record DayPrinter(Clock clock) implements Printer<Day> {

	@Override
	public String print(Day day, Locale locale) {
		return Formats.day(day.date(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), locale);
	}

}
