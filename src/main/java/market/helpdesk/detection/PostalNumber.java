package market.helpdesk.detection;

/**
 * Numbers of what posts carry, as all of them number it (S10): two letters, nine digits,
 * a country.
 */
final class PostalNumber {

	private static final int[] WEIGHTS = { 8, 6, 4, 2, 3, 5, 9, 7 };

	private static final int LENGTH = 9;

	private PostalNumber() {
	}

	static boolean isValid(String service, String digits, String country) {
		return service.length() == 2 && country.length() == 2 && digits.length() == LENGTH
				&& digits.charAt(LENGTH - 1) - '0' == checkDigit(digits);
	}

	private static int checkDigit(String digits) {
		var sum = 0;
		for (var at = 0; at < WEIGHTS.length; at++) {
			sum += WEIGHTS[at] * (digits.charAt(at) - '0');
		}
		var rest = 11 - sum % 11;
		return (rest == 10) ? 0 : (rest == 11) ? 5 : rest;
	}

}
