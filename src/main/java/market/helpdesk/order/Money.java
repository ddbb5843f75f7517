package market.helpdesk.order;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of money, as the marketplace charged it. */
public record Money(BigDecimal amount, Currency currency) {

	/**
	 * Returns an amount with as many digits as its currency has, however many a column
	 * keeps; with more only where it has more.
	 * @param currency its code (ISO 4217)
	 */
	public static Money of(BigDecimal amount, String currency) {
		var kept = Currency.getInstance(currency);
		var digits = Math.max(kept.getDefaultFractionDigits(), amount.stripTrailingZeros().scale());
		return new Money(amount.setScale(Math.max(0, digits)), kept);
	}

}
