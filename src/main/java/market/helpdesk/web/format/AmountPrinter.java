package market.helpdesk.web.format;

import java.time.Duration;
import java.util.Locale;

import market.helpdesk.web.page.Amount;

import org.springframework.context.MessageSource;
import org.springframework.format.Printer;

/** Prints "6 h 00 m", and seconds where there are any. */
record AmountPrinter(MessageSource messages) implements Printer<Amount> {

	@Override
	public String print(Amount amount, Locale locale) {
		var key = (amount.duration().toSecondsPart() == 0) ? "duration.hoursAndMinutes"
				: "duration.hoursMinutesAndSeconds";
		return messages.getMessage(key, parts(amount.duration()), locale);
	}

	private static Object[] parts(Duration duration) {
		return new Object[] { Long.toString(duration.toHours()), "%02d".formatted(duration.toMinutesPart()),
				"%02d".formatted(duration.toSecondsPart()) };
	}

}
