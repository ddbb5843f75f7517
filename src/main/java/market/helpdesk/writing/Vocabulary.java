package market.helpdesk.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words of a language that hints go by, from the file {@code writing/<tag>.txt}. Its
 * sections are
 * <ul>
 * <li>{@code common}: words by which the language shows;</li>
 * <li>{@code promise}: phrases that say soon, and not when; {@code no promise}: those
 * that look like them and promise nothing;</li>
 * <li>{@code day}: words that name a day; {@code unit}: units of time, which are a span
 * next to a number or to a word of {@code count};</li>
 * <li>{@code insult}: words nobody should read, with their forms: {@code cretin-o|a} is
 * two.</li>
 * </ul>
 * Promises and insults stand one to a line, forms of one parted by commas. A line that
 * ends in {@code ~} counts in texts of this language only, since another has the same
 * word for something harmless.
 */
record Vocabulary(Language language, Set<String> common, Set<String> days, Set<String> units, Set<String> counts,
		List<Phrase> promises, List<Phrase> harmless, List<Phrase> insults) {

	static Vocabulary of(Language language) {
		var sections = sections(read(language));
		return new Vocabulary(language, words(sections, "common"), words(sections, "day"), words(sections, "unit"),
				words(sections, "count"), phrases(language, sections, "promise"),
				phrases(language, sections, "no promise"), phrases(language, sections, "insult"));
	}

	private static List<String> read(Language language) {
		var name = "/writing/%s.txt".formatted(language.tag());
		try (var file = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static Map<String, List<String>> sections(List<String> lines) {
		var sections = new HashMap<String, List<String>>();
		var section = new ArrayList<String>();
		for (var line : lines) {
			if (line.startsWith("[")) {
				section = new ArrayList<>();
				sections.put(line.substring(1, line.length() - 1), section);
			}
			else if (!line.isBlank() && !line.startsWith("#")) {
				section.add(line.strip());
			}
		}
		return sections;
	}

	private static Set<String> words(Map<String, List<String>> sections, String name) {
		var words = new TreeSet<String>();
		section(sections, name).forEach((line) -> words.addAll(List.of(line.split(" +"))));
		return words;
	}

	private static List<Phrase> phrases(Language language, Map<String, List<String>> sections, String name) {
		return section(sections, name).stream().flatMap((line) -> {
			var elsewhere = !line.endsWith("~");
			return Arrays.stream(line.replace("~", "").split(","))
				.flatMap((entry) -> forms(entry.strip()))
				.map((form) -> new Phrase(List.of(form.split(" +")), language, elsewhere));
		}).toList();
	}

	private static Stream<String> forms(String entry) {
		var hyphen = entry.indexOf('-');
		return (hyphen < 0) ? Stream.of(entry) : Arrays.stream(entry.substring(hyphen + 1).split("\\|"))
			.map((ending) -> entry.substring(0, hyphen) + ending);
	}

	private static List<String> section(Map<String, List<String>> sections, String name) {
		return Objects.requireNonNull(sections.get(name), name);
	}

}
