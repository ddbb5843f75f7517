package market.helpdesk.aftersales;

import java.util.Locale;
import java.util.regex.Pattern;

import market.helpdesk.ticket.ErasedText;

/**
 * By what a carrier knows a parcel: 4 to 40 letters and digits, without the blanks and
 * hyphens that people and labels put between them, and in capitals.
 */
public record TrackingNumber(String text) {

	public static final int MAX_LENGTH = 40;

	private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\-\\p{Pd}./]+");

	private static final Pattern VALID = Pattern.compile("[A-Z0-9]{4,%d}".formatted(MAX_LENGTH));

	/**
	 * @throws IllegalArgumentException if there are other characters in it, too few or
	 * too many
	 */
	public TrackingNumber {
		text = normalised(text);
		if (!VALID.matcher(text).matches()) {
			throw new IllegalArgumentException("A tracking number has 4 to 40 letters and digits");
		}
	}

	/** Returns whether the number was erased and something else stands in its place. */
	public boolean isErased() {
		return text.equals(ErasedText.WORD);
	}

	/** Returns whether a text can be a tracking number. */
	public static boolean isValid(String text) {
		return VALID.matcher(normalised(text)).matches();
	}

	private static String normalised(String text) {
		return BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return text;
	}

}
