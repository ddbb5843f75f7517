package market.helpdesk.privacy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import market.helpdesk.ticket.PlainText;

/**
 * The mark that stands where a text was erased, as {@code erase_texts} writes it: when
 * and on what ground. Nobody can write one: a form that holds one is refused.
 */
public record ErasedText(LocalDate on, ErasureGround ground) {

	/** What stands where the name of a person was erased. */
	public static final String PERSON = "⟦erased person⟧";

	/** What every mark begins with, and nothing else that is kept. */
	public static final String BEGINNING = PlainText.ERASED;

	private static final Pattern MARK = Pattern.compile("⟦erased (\\d{4}-\\d{2}-\\d{2}) ([A-Z]+)⟧");

	/** Returns what a text says where it is a mark and nothing else. */
	public static Optional<ErasedText> parse(String text) {
		var mark = MARK.matcher(text);
		return mark.matches() ? Optional.of(of(mark)) : Optional.empty();
	}

	/** Returns whether there is a mark, or the beginning of one, in a text. */
	public static boolean isIn(String text) {
		return text.contains(BEGINNING);
	}

	/** Returns a text with its marks put into words. */
	public static String worded(String text, Function<ErasedText, String> words, String person) {
		return isIn(text) ? MARK.matcher(text.replace(PERSON, person))
			.replaceAll((mark) -> Matcher.quoteReplacement(words.apply(of(mark)))) : text;
	}

	private static ErasedText of(MatchResult mark) {
		return new ErasedText(LocalDate.parse(mark.group(1)), ErasureGround.valueOf(mark.group(2)));
	}

}
