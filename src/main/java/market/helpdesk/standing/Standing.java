package market.helpdesk.standing;

import java.math.BigDecimal;

/**
 * How well a shop answers, as people and programs are told (R21).
 *
 * @param score from 0 to 100
 * @param timeliness in per cent with two decimals, as the others
 * @param visibility by which the marketplace's search goes, from 0.00 to 1.00
 */
public record Standing(int score, BigDecimal timeliness, BigDecimal regularity, BigDecimal reliability,
		BigDecimal visibility) {

	/** Tells whether it is the same to the marketplace's search. */
	boolean looksLike(Standing other) {
		return score == other.score && visibility.compareTo(other.visibility) == 0;
	}

}
