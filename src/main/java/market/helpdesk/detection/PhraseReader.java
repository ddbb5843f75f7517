package market.helpdesk.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.detection.Lexicon.Section;

/**
 * Reads phrases as the word lists have them. A comma parts two of them, a blank the words
 * of one.
 * <ul>
 * <li>{@code a|b} is one of both, {@code stem*} any word that begins so;
 * <li>{@code <name>} is any word of the section {@code [<name>]}, in which
 * {@code google_drive} is two words;
 * <li>a word that ends in {@code ?} may be missing;
 * <li>{@code ~} stands for up to three words of any kind, {@code ~5} for up to five;
 * <li>a line that begins with {@code %} counts only where nothing speaks against it.
 * </ul>
 */
final class PhraseReader {

	private static final int GAP = 3;

	private final Map<String, List<String>> classes = new HashMap<>();

	@SafeVarargs
	PhraseReader(List<Section>... files) {
		Arrays.stream(files)
			.flatMap(List::stream)
			.filter(Section::isClass)
			.forEach((section) -> classes.computeIfAbsent(section.name(), (name) -> new ArrayList<>())
				.addAll(section.entries()));
	}

	void readAll(List<Section> sections, Phrases.Builder phrases) {
		for (var section : sections) {
			Meaning.ofSection(section.name())
				.ifPresent((meaning) -> section.lines().forEach((line) -> read(line, meaning, phrases)));
		}
	}

	private void read(String line, Meaning meaning, Phrases.Builder phrases) {
		var weak = line.startsWith("%");
		for (var phrase : line.replace("%", "").split(",")) {
			if (!phrase.isBlank()) {
				var elements = Arrays.stream(phrase.strip().split("\\s+")).map((word) -> element(word, phrases));
				phrases.add(new Phrase(meaning, weak, elements.toList()));
			}
		}
	}

	private Phrase.Element element(String written, Phrases.Builder phrases) {
		if (written.startsWith("~")) {
			return Phrase.Element.ofGap((written.length() > 1) ? Integer.parseInt(written.substring(1)) : GAP);
		}
		var optional = written.endsWith("?");
		var alternatives = alternatives(optional ? written.substring(0, written.length() - 1) : written);
		var symbols = alternatives.stream()
			.filter((one) -> !one.contains("_"))
			.mapToInt(phrases::symbol)
			.sorted()
			.toArray();
		var rows = alternatives.stream()
			.filter((one) -> one.contains("_"))
			.map((one) -> Arrays.stream(one.split("_")).mapToInt(phrases::symbol).toArray())
			.sorted((one, other) -> other.length - one.length)
			.toList();
		return new Phrase.Element(symbols, rows, optional, 0);
	}

	private Set<String> alternatives(String written) {
		var all = new LinkedHashSet<String>();
		for (var one : written.split("\\|")) {
			all.addAll(one.startsWith("<") ? ofClass(one) : List.of(one));
		}
		return all;
	}

	private Collection<String> ofClass(String name) {
		return Optional.ofNullable(classes.get("[" + name + "]"))
			.or(() -> Optional.ofNullable(classes.get(name)))
			.orElseThrow(() -> new IllegalStateException("There is no section for " + name));
	}

}
