package market.helpdesk.web.format;

import java.util.Locale;

import market.helpdesk.web.page.TimeSpan;

import org.springframework.format.Printer;

/** Prints "18:00–24:00". */
record TimeSpanPrinter() implements Printer<TimeSpan> {

	@Override
	public String print(TimeSpan span, Locale locale) {
		return Formats.exactTime(span.from(), locale) + "–" + Formats.endTime(span.to(), locale);
	}

}
