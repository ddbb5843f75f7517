package market.helpdesk.web.format;

import java.time.Duration;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.format.Printer;

/** Prints "3 h 12 m". A minute that has begun is not counted. */
record DurationPrinter(MessageSource messages) implements Printer<Duration> {

	@Override
	public String print(Duration duration, Locale locale) {
		var arguments = new Object[] { Long.toString(duration.toHours()), "%02d".formatted(duration.toMinutesPart()) };
		return messages.getMessage("duration.hoursAndMinutes", arguments, locale);
	}

}
