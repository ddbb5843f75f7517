package market.helpdesk.aftersales;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a carrier's tracking numbers look like, and what their check digits must be. */
@FunctionalInterface
interface NumberShape {

	boolean fits(String number);

	/** So many digits, one of these lengths. */
	static NumberShape digits(int... lengths) {
		return (number) -> Arrays.stream(lengths).anyMatch((length) -> length == number.length())
				&& number.chars().allMatch((character) -> character >= '0' && character <= '9');
	}

	/** The whole number looks like this. */
	static NumberShape like(String expression) {
		return Pattern.compile(expression).asMatchPredicate()::test;
	}

	/**
	 * A number of the post of one of these countries, as all posts number what they
	 * carry.
	 */
	static NumberShape s10(String... countries) {
		return (number) -> CheckDigits.isS10(number) && Arrays.asList(countries).contains(number.substring(11));
	}

	/** Only those of this shape of which something more is true. */
	default NumberShape and(NumberShape more) {
		return (number) -> fits(number) && more.fits(number);
	}

}
