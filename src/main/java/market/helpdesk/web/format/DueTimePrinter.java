package market.helpdesk.web.format;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

import market.helpdesk.web.page.DueTime;

import org.springframework.context.MessageSource;
import org.springframework.format.Printer;

/**
 * Prints "today 13:05", "tomorrow 09:18", "Fri 13 Nov 16:20"; midnight as "Mon 16 Nov
 * 24:00", the end of a day.
 */
record DueTimePrinter(MessageSource messages) implements Printer<DueTime> {

	@Override
	public String print(DueTime due, Locale locale) {
		var midnight = due.at().toLocalTime().equals(LocalTime.MIDNIGHT);
		var date = midnight ? due.at().toLocalDate().minusDays(1) : due.at().toLocalDate();
		var time = midnight ? "24:00" : Formats.time(due.at(), locale);
		return print(date, due.today(), time, locale);
	}

	private String print(LocalDate date, LocalDate today, String time, Locale locale) {
		if (date.equals(today)) {
			return messages.getMessage("due.today", new Object[] { time }, locale);
		}
		if (date.equals(today.plusDays(1))) {
			return messages.getMessage("due.tomorrow", new Object[] { time }, locale);
		}
		return Formats.day(date, today, locale) + " " + time;
	}

}
