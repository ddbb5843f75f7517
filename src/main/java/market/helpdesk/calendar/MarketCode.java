package market.helpdesk.calendar;

import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;

/**
 * The country code of a market: two capital letters of ISO 3166-1, such as {@code IT}.
 */
@Embeddable
public record MarketCode(String code) {

	private static final Pattern TWO_CAPITAL_LETTERS = Pattern.compile("[A-Z]{2}");

	public MarketCode {
		if (!TWO_CAPITAL_LETTERS.matcher(code).matches()) {
			throw new IllegalArgumentException("A market code is two capital letters, not '%s'".formatted(code));
		}
	}

	@Override
	public String toString() {
		return code;
	}

}
