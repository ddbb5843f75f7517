package market.helpdesk.web.format;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The patterns in which dates and times are told, in one place. */
final class Formats {

	private Formats() {
	}

	static String time(ZonedDateTime at, Locale locale) {
		return DateTimeFormatter.ofPattern("HH:mm", locale).format(at);
	}

	/** With seconds where it isn't on a whole minute. */
	static String exactTime(ZonedDateTime at, Locale locale) {
		return DateTimeFormatter.ofPattern((at.getSecond() == 0) ? "HH:mm" : "HH:mm:ss", locale).format(at);
	}

	/** The same of an end, which midnight is the last of its day. */
	static String endTime(ZonedDateTime at, Locale locale) {
		return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? "24:00" : exactTime(at, locale);
	}

	/** A day with its name; with its year too where that isn't the reader's. */
	static String day(LocalDate date, LocalDate today, Locale locale) {
		return DateTimeFormatter.ofPattern((date.getYear() == today.getYear()) ? "EEE d MMM" : "EEE d MMM uuuu", locale)
			.format(date);
	}

}
