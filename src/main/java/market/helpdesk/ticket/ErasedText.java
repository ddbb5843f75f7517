package market.helpdesk.ticket;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark that stands where a text was erased, as the database's function
 * {@code erase_texts} writes it: when and on what ground (docs/adr/0028). This is the one
 * place that knows what marks look like; in SQL it is {@code is_erased}. Nobody can write
 * one: a form that holds one is refused, and names from outside lose its brackets.
 */
public record ErasedText(LocalDate on, ErasureGround ground) {

	/** What stands where the name of a person was erased. */
	public static final String PERSON = "⟦erased person⟧";

	/**
	 * What stands where a value was erased that can't hold brackets, as a tracking number
	 * can't.
	 */
	public static final String WORD = "ERASED";

	/** What every mark begins with, and nothing else that is kept. */
	public static final String BEGINNING = "⟦erased ";

	private static final Pattern MARK = Pattern.compile("⟦erased (\\d{4}-\\d{2}-\\d{2}) ([A-Z]+)⟧");

	private static final Pattern BRACKETS = Pattern.compile("[⟦⟧]");

	/** Returns what a text says where it is a mark and nothing else. */
	public static Optional<ErasedText> parse(String text) {
		var mark = MARK.matcher(text);
		return mark.matches() ? Optional.of(of(mark)) : Optional.empty();
	}

	/**
	 * Returns what a text says that is a mark, or a mark with something of ours behind
	 * it, as a file's name has its ending.
	 */
	public static Optional<ErasedText> leading(String text) {
		var mark = MARK.matcher(text);
		return mark.lookingAt() ? Optional.of(of(mark)) : Optional.empty();
	}

	/** Returns whether a text, or a person's name, was erased and a mark stands there. */
	public static boolean isMark(String text) {
		return text.startsWith(BEGINNING);
	}

	/** Returns whether there is a mark, or the beginning of one, in a text. */
	public static boolean isIn(String text) {
		return text.contains(BEGINNING);
	}

	/**
	 * Returns whether this is all that erasing leaves where a text stood: a mark, the
	 * word, or nothing.
	 */
	public static boolean isWhatIsLeft(String text) {
		return text.isEmpty() || text.equals(WORD) || parse(text).isPresent();
	}

	/** Returns whether a text can't be taken for a mark, nor put together to be one. */
	public static boolean isUnmarked(String text) {
		return !BRACKETS.matcher(text).find();
	}

	/** Returns a name from outside without what marks are made of. */
	public static String unmarked(String name) {
		return BRACKETS.matcher(name).replaceAll("_");
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
