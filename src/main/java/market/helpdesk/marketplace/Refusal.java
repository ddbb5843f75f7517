package market.helpdesk.marketplace;

/**
 * A line that stayed outside, and why. The reason quotes the file, so it is made fit for
 * a log: one line, not too long, nothing but what can be shown.
 *
 * @param line its number, from 1 on
 */
public record Refusal(long line, String reason) {

	private static final int MAX_LENGTH = 300;

	public Refusal {
		reason = reason.replaceAll("[\\p{C}\\u2028\\u2029]", "?");
		if (reason.codePointCount(0, reason.length()) > MAX_LENGTH) {
			reason = reason.substring(0, reason.offsetByCodePoints(0, MAX_LENGTH)) + "…";
		}
	}

	@Override
	public String toString() {
		return "line %d: %s".formatted(line, reason);
	}

}
