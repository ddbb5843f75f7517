package market.helpdesk.evidence;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import market.helpdesk.calendar.Market;
import market.helpdesk.ticket.ErasedText;
import market.helpdesk.ticket.NoteWord;
import market.helpdesk.ticket.NoteWord.Amount;
import market.helpdesk.ticket.NoteWord.Day;
import market.helpdesk.ticket.NoteWord.Text;
import market.helpdesk.ticket.NoteWord.Word;

import org.springframework.context.MessageSource;

/**
 * Says everything in the market's language, where we speak it, and in English. What was
 * erased is said to be, whatever it was.
 *
 * @param languages the market's first
 */
record Wording(MessageSource messages, List<Locale> languages) {

	static Wording of(MessageSource messages, Market market) {
		var spoken = List.of(messages.getMessage("language.available", null, Locale.ENGLISH).split(","));
		return new Wording(messages,
				Stream.of(market.language(), Locale.ENGLISH)
					.map((locale) -> Locale.of(locale.getLanguage()))
					.filter((locale) -> spoken.contains(locale.getLanguage()))
					.distinct()
					.toList());
	}

	/** Returns the words of a key, by language. */
	Map<String, String> say(String key, Object... arguments) {
		return inEach((locale) -> say(locale, key, arguments));
	}

	/** Returns the words that each language has. */
	Map<String, String> inEach(Function<Locale, String> words) {
		var said = new LinkedHashMap<String, String>();
		languages.forEach((locale) -> said.put(locale.getLanguage(), words.apply(locale)));
		return said;
	}

	String say(Locale locale, String key, Object... arguments) {
		var worded = Arrays.stream(arguments)
			.map((argument) -> (argument instanceof String text) ? worded(locale, text) : argument)
			.toArray();
		return messages.getMessage(key, worded, locale);
	}

	/** Returns what somebody wrote, with words in the place of what was erased. */
	String worded(Locale locale, String text) {
		return ErasedText.worded(text, (mark) -> erased(locale, mark), say(locale, "evidence.pdf.erasedPerson"));
	}

	String erased(Locale locale, ErasedText mark) {
		return say(locale, "evidence.pdf.erased." + mark.ground(), mark.on().toString());
	}

	String say(Locale locale, NoteWord word) {
		return switch (word) {
			case Text(var text) -> worded(locale, text);
			case Word(var key) -> say(locale, key);
			case Day(var date) -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
			case Amount(var amount, var currency) -> money(locale, amount, currency);
		};
	}

	private static String money(Locale locale, Number amount, String code) {
		var format = NumberFormat.getNumberInstance(locale);
		var digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
		format.setMinimumFractionDigits(digits);
		return format.format(amount) + " " + code;
	}

}
