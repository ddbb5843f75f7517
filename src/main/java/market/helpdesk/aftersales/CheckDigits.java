package market.helpdesk.aftersales;

import java.util.regex.Pattern;

/** The check digits of carriers that tell how they compute theirs. */
final class CheckDigits {

	private static final Pattern S10 = Pattern.compile("[A-Z]{2}[0-9]{9}[A-Z]{2}");

	private static final Pattern UPS = Pattern.compile("1Z[0-9A-Z]{15}[0-9]");

	private static final int[] S10_WEIGHTS = { 8, 6, 4, 2, 3, 5, 9, 7 };

	private static final int[] FEDEX_WEIGHTS = { 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1 };

	private CheckDigits() {
	}

	/**
	 * Returns whether a number is one of the Universal Postal Union's standard S10: two
	 * letters, eight digits and their check digit, and the country.
	 */
	static boolean isS10(String number) {
		if (!S10.matcher(number).matches()) {
			return false;
		}
		var check = 11 - weighted(number.substring(2), S10_WEIGHTS) % 11;
		return digit(number, 10) == switch (check) {
			case 10 -> 0;
			case 11 -> 5;
			default -> check;
		};
	}

	/** Returns whether a number is one of UPS's, {@code 1Z} and so on. */
	static boolean isUps(String number) {
		if (!UPS.matcher(number).matches()) {
			return false;
		}
		var sum = 0;
		for (int position = 2; position < 17; position++) {
			var character = number.charAt(position);
			// A letter counts as a digit: A as 2, B as 3, and round again after 9.
			var value = Character.isDigit(character) ? character - '0' : (character - 'A' + 2) % 10;
			sum += (position % 2 == 0) ? value : 2 * value;
		}
		return digit(number, 17) == (10 - sum % 10) % 10;
	}

	/** Returns whether twelve digits end as FedEx Express's do. */
	static boolean isFedexExpress(String number) {
		return digit(number, 11) == weighted(number, FEDEX_WEIGHTS) % 11 % 10;
	}

	/** Returns whether ten or eleven digits end as DHL Express's do. */
	static boolean isDhlExpress(String number) {
		var last = number.length() - 1;
		return digit(number, last) == Long.parseLong(number.substring(0, last)) % 7;
	}

	private static int weighted(String digits, int[] weights) {
		var sum = 0;
		for (int position = 0; position < weights.length; position++) {
			sum += weights[position] * digit(digits, position);
		}
		return sum;
	}

	private static int digit(String number, int position) {
		return number.charAt(position) - '0';
	}

}
