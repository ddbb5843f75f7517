package market.helpdesk.web.format;

import java.text.NumberFormat;
import java.util.Locale;

import market.helpdesk.order.Money;

import org.springframework.format.Printer;

/**
 * Prints an amount as the reader's language writes it, with the currency it was charged
 * in.
 */
record MoneyPrinter() implements Printer<Money> {

	@Override
	public String print(Money money, Locale locale) {
		var format = NumberFormat.getCurrencyInstance(locale);
		format.setCurrency(money.currency());
		return format.format(money.amount());
	}

}
