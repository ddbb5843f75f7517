package market.helpdesk.web.format;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

import org.springframework.format.Printer;

/** Prints "Mon": the whole names are {@code day.*}. */
record DayOfWeekPrinter() implements Printer<DayOfWeek> {

	@Override
	public String print(DayOfWeek day, Locale locale) {
		return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
	}

}
