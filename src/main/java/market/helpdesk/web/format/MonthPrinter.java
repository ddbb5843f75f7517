package market.helpdesk.web.format;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

import org.springframework.format.Printer;

/** Prints "January". */
record MonthPrinter() implements Printer<Month> {

	@Override
	public String print(Month month, Locale locale) {
		return month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
	}

}
