package market.helpdesk.web.format;

import java.time.LocalDate;
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

	/** A day with its name; with its year too where that isn't the reader's. */
	static String day(LocalDate date, LocalDate today, Locale locale) {
		return DateTimeFormatter.ofPattern((date.getYear() == today.getYear()) ? "EEE d MMM" : "EEE d MMM uuuu", locale)
			.format(date);
	}

}
