package market.helpdesk.web.format;

import java.time.format.TextStyle;
import java.util.Locale;

import market.helpdesk.web.page.Weekday;

import org.springframework.format.Printer;

/** Prints "Fri". */
record WeekdayPrinter() implements Printer<Weekday> {

	@Override
	public String print(Weekday weekday, Locale locale) {
		return weekday.day().getDisplayName(TextStyle.SHORT, locale);
	}

}
