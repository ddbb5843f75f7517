package market.helpdesk.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text as they are compared: letters and digits only, in small letters,
 * without accents. What is indexed, looked for and marked is cut and folded here and
 * nowhere else, so the three agree.
 */
final class Words {

	/** Longer ones are nobody's words, and PostgreSQL would refuse some. */
	private static final int MAX_LENGTH = 64;

	/** More places PostgreSQL doesn't tell apart. */
	private static final int MAX_PLACE = 16_383;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

	private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

	/** Letters that Unicode doesn't take apart, and what people type for them. */
	private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('ß', "ss"), Map.entry('ł', "l"),
			Map.entry('ø', "o"), Map.entry('đ', "d"), Map.entry('æ', "ae"), Map.entry('œ', "oe"), Map.entry('ð', "d"),
			Map.entry('þ', "th"), Map.entry('ı', "i"), Map.entry('ħ', "h"), Map.entry('ŧ', "t"));

	private Words() {
	}

	/**
	 * A word of a text.
	 *
	 * @param start where it begins in the text
	 * @param end where it ends, exclusive
	 */
	record Word(String folded, int start, int end) {
	}

	static List<Word> of(String text) {
		var words = new ArrayList<Word>();
		var matcher = WORD.matcher(text);
		while (matcher.find()) {
			var folded = fold(matcher.group());
			if (!folded.isEmpty()) {
				words.add(new Word(folded, matcher.start(), matcher.end()));
			}
		}
		return words;
	}

	private static String fold(String word) {
		if (word.chars().allMatch((letter) -> letter < 128)) {
			return cut(word.toLowerCase(Locale.ROOT));
		}
		var small = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		var plain = NO_LETTER.matcher(small).replaceAll("");
		return cut(plain.chars()
			.mapToObj((letter) -> LETTERS.getOrDefault((char) letter, String.valueOf((char) letter)))
			.collect(Collectors.joining()));
	}

	private static String cut(String word) {
		return (word.codePointCount(0, word.length()) <= MAX_LENGTH) ? word
				: word.substring(0, word.offsetByCodePoints(0, MAX_LENGTH));
	}

	/** Returns a text's words with their places, as PostgreSQL's {@code tsvector}. */
	static String vector(String text) {
		var places = new LinkedHashMap<String, List<Integer>>();
		var place = 0;
		for (var word : of(text)) {
			place = Math.min(place + 1, MAX_PLACE);
			places.computeIfAbsent(word.folded(), (first) -> new ArrayList<>()).add(place);
		}
		return places.entrySet()
			.stream()
			.map((word) -> "'%s':%s".formatted(word.getKey(),
					word.getValue().stream().map(String::valueOf).collect(Collectors.joining(","))))
			.collect(Collectors.joining(" "));
	}

}
