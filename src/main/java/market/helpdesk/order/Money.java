package market.helpdesk.order;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of money, as the marketplace charged it. */
public record Money(BigDecimal amount, Currency currency) {
}
