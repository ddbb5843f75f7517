package market.helpdesk.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What words mean, from the files {@code detection/<language>.txt} and what all languages
 * share, {@code detection/names.txt}. They are read when a text is looked at for the
 * first time, and together: people on one market write in the languages of others.
 * <p>
 * A file has sections of phrases, one to a line, in small letters or not, accents or not.
 * {@link PhraseReader} says how a phrase is written, {@link Meaning} what sections there
 * are. A section {@code [<name>]} lists words, several to a line, that phrases of the
 * same file refer to as {@code <name>}; those of {@code names.txt} all phrases do.
 */
final class Lexicon {

	private static final List<String> LANGUAGES = List.of("it", "pl", "de", "fr", "es", "cs", "sk", "en");

	private static final String SHARED = "names";

	private final Phrases phrases;

	private final NumberWords numbers;

	private final Map<String, Set<String>> lists;

	private Lexicon(Phrases phrases, NumberWords numbers, Map<String, Set<String>> lists) {
		this.phrases = phrases;
		this.numbers = numbers;
		this.lists = lists;
	}

	/** The only one there is. */
	static Lexicon get() {
		return Once.LEXICON;
	}

	private static Lexicon read() {
		var shared = Section.of(lines(SHARED));
		var phrases = new Phrases.Builder();
		var numbers = new NumberWords.Builder();
		var lists = new HashMap<String, Set<String>>();
		shared.forEach((section) -> section.listedIn(lists));
		var names = new PhraseReader(shared);
		names.readAll(shared, phrases);
		phrases.endNames();
		for (var language : LANGUAGES) {
			var sections = Section.of(lines(language));
			new PhraseReader(shared, sections).readAll(sections, phrases);
			numbers.add(language, sections);
			sections.forEach((section) -> section.listedIn(lists));
		}
		return new Lexicon(phrases.build(), numbers.build(), lists);
	}

	private static List<String> lines(String name) {
		var file = "/detection/%s.txt".formatted(name);
		try (var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	Phrases phrases() {
		return phrases;
	}

	NumberWords numbers() {
		return numbers;
	}

	/** The words of all sections of a name, whatever the language. */
	Set<String> words(String section) {
		return Objects.requireNonNull(lists.get(section), section);
	}

	/** One part of a file. */
	record Section(String name, List<String> lines) {

		static List<Section> of(List<String> lines) {
			var sections = new ArrayList<Section>();
			for (var line : lines) {
				if (line.startsWith("[")) {
					sections.add(new Section(line.substring(1, line.lastIndexOf(']')), new ArrayList<>()));
				}
				else if (!line.isBlank() && !line.startsWith("#")) {
					sections.getLast().lines().add(line.strip());
				}
			}
			return sections;
		}

		/** Whether it lists words for phrases to refer to. */
		boolean isClass() {
			return name.startsWith("<");
		}

		List<String> entries() {
			return lines.stream().flatMap((line) -> List.of(line.split("\\s+")).stream()).toList();
		}

		private void listedIn(Map<String, Set<String>> lists) {
			entries().forEach((entry) -> lists.computeIfAbsent(name, (key) -> new HashSet<>()).add(plain(entry)));
		}

	}

	/** Returns a word as readings have it. */
	static String plain(String word) {
		var reading = Reading.of(word, word.length());
		return reading.small(0, reading.length());
	}

	/** Loaded by the first who asks. */
	private static final class Once {

		private static final Lexicon LEXICON = read();

	}

}
