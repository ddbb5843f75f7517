package market.helpdesk.web.format;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;

import org.springframework.format.Printer;

/** Prints "Fri 13 Nov 16:20", and the year where it isn't the present one. */
record ZonedDateTimePrinter(Clock clock) implements Printer<ZonedDateTime> {

	@Override
	public String print(ZonedDateTime at, Locale locale) {
		var today = LocalDate.ofInstant(clock.instant(), at.getZone());
		return Formats.day(at.toLocalDate(), today, locale) + " " + Formats.time(at, locale);
	}

}
