package market.helpdesk.web.format;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.format.Printer;

/** Prints "3 Nov", and the year where it isn't the present one. */
record LocalDatePrinter(Clock clock) implements Printer<LocalDate> {

	@Override
	public String print(LocalDate date, Locale locale) {
		var thisYear = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
		return DateTimeFormatter.ofPattern((date.getYear() == thisYear) ? "d MMM" : "d MMM uuuu", locale).format(date);
	}

}
