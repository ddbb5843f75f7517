package market.helpdesk.sanction;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the software proposes a measure, and how long that holds.
 *
 * @param violations so many confirmed violations
 * @param days in so many days
 * @param lasts how many days it holds unless an administrator says otherwise; 0 where
 * nobody says so
 * @param longest the most days an administrator may choose; 0 where nobody chooses
 */
public record Threshold(int violations, int days, @DefaultValue("0") int lasts, @DefaultValue("0") int longest) {

	static final int YEAR = 366;

	/**
	 * @throws IllegalArgumentException if there is no such time, or no violation leads to
	 * it
	 */
	public Threshold {
		if (violations < 1 || violations > Ladder.MOST || days < 1 || days > YEAR) {
			throw new IllegalArgumentException("A measure is for 1 to 200 violations in 1 to 366 days");
		}
		if (lasts < 0 || lasts > longest || longest > YEAR) {
			throw new IllegalArgumentException("A measure lasts no longer than it may, and never more than 366 days");
		}
	}

}
