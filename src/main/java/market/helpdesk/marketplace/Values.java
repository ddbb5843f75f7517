package market.helpdesk.marketplace;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Currency;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How texts of a line are read as what they mean; what is wrong with one is the
 * exception's message.
 */
final class Values {

	/** As many digits as an order's total is kept with. */
	private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,10}([.][0-9]{1,2})?");

	private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

	private Values() {
	}

	/** Reads an instant, to the microsecond, as the database keeps it. */
	static Instant instant(String text) {
		var instant = parsed(text).truncatedTo(ChronoUnit.MICROS);
		if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
			throw new IllegalArgumentException("is not between 1970 and 2099");
		}
		return instant;
	}

	static BigDecimal amount(String text) {
		if (!AMOUNT.matcher(text).matches()) {
			throw new IllegalArgumentException("'%s' is not an amount such as 129.90".formatted(text));
		}
		return new BigDecimal(text);
	}

	static Currency currency(String code) {
		try {
			return Currency.getInstance(code);
		}
		catch (IllegalArgumentException unknown) {
			throw new IllegalArgumentException("'%s' is not a currency such as EUR".formatted(code), unknown);
		}
	}

	/** Reads one of a closed list. */
	static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
		return (text) -> Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"'%s' is none of %s".formatted(text, Arrays.toString(type.getEnumConstants()))));
	}

	private static Instant parsed(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeException invalid) {
			throw new IllegalArgumentException("'%s' is not an instant such as 2026-01-16T15:00:00Z".formatted(text),
					invalid);
		}
	}

}
