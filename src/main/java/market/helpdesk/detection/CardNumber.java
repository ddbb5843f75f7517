package market.helpdesk.detection;

/**
 * The numbers of payment cards: which brands have which, how long they are, and their
 * check digit.
 */
final class CardNumber {

	static final int LONGEST = 19;

	private static final int SHORTEST = 13;

	private CardNumber() {
	}

	static boolean mayBeginWith(char digit) {
		return digit >= '2' && digit <= '6';
	}

	static boolean isValid(CharSequence digits) {
		return digits.length() >= SHORTEST && digits.length() <= LONGEST && hasCheckDigit(digits) && hasBrand(digits);
	}

	/**
	 * Whether groups of such lengths are how cards are printed, or digits stand one by
	 * one.
	 */
	static boolean isGrouped(String groups) {
		return groups.startsWith("444") || groups.equals("465") || groups.equals("464")
				|| groups.chars().filter((group) -> group == '1').count() >= 8;
	}

	private static boolean hasBrand(CharSequence digits) {
		var first = Integer.parseInt(digits.subSequence(0, 6).toString());
		var length = digits.length();
		return switch (first / 100_000) {
			case 2 -> length == 16 && first >= 222_100 && first < 272_100;
			case 3 -> isAmexDinersOrJcb(first / 100, length);
			case 4 -> length == 13 || length == 16 || length == 19;
			case 5 -> length == 16 && first >= 510_000 && first < 560_000 || isMaestro(first / 100, length);
			case 6 -> length == 16 && isDiscover(first / 100) || length >= 16 && first / 10_000 == 62
					|| isMaestro(first / 100, length);
			default -> false;
		};
	}

	private static boolean isAmexDinersOrJcb(int first, int length) {
		var two = first / 100;
		return length == 15 && (two == 34 || two == 37)
				|| length == 14 && (two == 36 || two == 38 || first >= 3000 && first < 3060)
				|| length == 16 && first >= 3528 && first < 3590;
	}

	private static boolean isMaestro(int first, int length) {
		return length >= 16 && switch (first) {
			case 5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763 -> true;
			default -> false;
		};
	}

	private static boolean isDiscover(int first) {
		return first == 6011 || first >= 6440 && first < 6600;
	}

	/** The check digit by Luhn, as IMEIs have one too. */
	static boolean hasCheckDigit(CharSequence digits) {
		var sum = 0;
		for (var at = 0; at < digits.length(); at++) {
			var digit = digits.charAt(digits.length() - 1 - at) - '0';
			var weighed = digit * (1 + at % 2);
			sum += weighed / 10 + weighed % 10;
		}
		return sum % 10 == 0;
	}

}
