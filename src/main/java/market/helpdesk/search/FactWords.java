package market.helpdesk.search;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.order.Money;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says facts as people may look for them: in the market's language, where we speak it,
 * and in English.
 */
@Component
class FactWords {

	/** As days are typed where a field asks for none. */
	private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/uuuu d/M/uuuu", Locale.ROOT);

	private final MessageSource messages;

	FactWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * @param language of the market (BCP 47)
	 */
	String of(Facts facts, String language) {
		var plain = Stream.concat(facts.amount().stream().map(FactWords::plain),
				facts.day().stream().map((day) -> day + " " + DAY_FIRST.format(day)));
		var spoken = Stream.of(Locale.forLanguageTag(language), Locale.ENGLISH)
			.flatMap((locale) -> in(locale, facts))
			.distinct();
		return Stream.concat(spoken, plain).collect(Collectors.joining("\n"));
	}

	private Stream<String> in(Locale locale, Facts facts) {
		return Stream
			.of(Stream.of(messages.getMessage(facts.kind(), null, locale)),
					facts.amount().stream().map((amount) -> amount(amount, locale)),
					facts.day().stream().map((day) -> day(day, locale)))
			.flatMap((words) -> words);
	}

	private static String plain(Money money) {
		return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
	}

	private static String amount(Money money, Locale locale) {
		var format = NumberFormat.getNumberInstance(locale);
		format.setMinimumFractionDigits(money.amount().scale());
		format.setMaximumFractionDigits(money.amount().scale());
		return format.format(money.amount()) + " " + money.currency().getCurrencyCode();
	}

	private static String day(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
	}

}
