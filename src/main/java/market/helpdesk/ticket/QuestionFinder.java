package market.helpdesk.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a text line by line and takes the questions out of it: the items of a list that
 * asks, and elsewhere the sentences that end with a question mark.
 */
final class QuestionFinder {

	/** {@code 1.}, {@code 2)}, {@code (3)}, {@code b)}, {@code -}, {@code •}. */
	private static final Pattern MARKER = Pattern
		.compile("\\s*+(?:\\(?\\d{1,2}[.)](?!\\d)|\\(?[a-j]\\)|[-–—•*·](?![-–—*]))\\s*+(?=\\S)");

	/** What lies between two parts of the text that belong together. */
	private final StringBuilder prose = new StringBuilder();

	private final List<StringBuilder> items = new ArrayList<>();

	private final List<String> found = new ArrayList<>();

	private final StringBuilder rest = new StringBuilder();

	/** The last line before a list. */
	private String intro = "";

	void read(String line) {
		if (MARKER.matcher(line).lookingAt()) {
			endProse();
			items.add(new StringBuilder(line));
		}
		else if (continues(line) && !items.isEmpty()) {
			items.getLast().append('\n').append(line);
		}
		else if (!line.isBlank() || items.isEmpty()) {
			endList();
			readProse(line);
		}
	}

	/** Whoever breaks a line within a sentence goes on with a small letter. */
	private static boolean continues(String line) {
		var text = line.strip();
		return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
	}

	private void readProse(String line) {
		if (!continues(line) || prose.isEmpty()) {
			endProse();
			prose.append(line);
		}
		else {
			prose.append('\n').append(line);
		}
		if (!line.isBlank()) {
			intro = line;
		}
		else {
			keep("");
			prose.setLength(0);
		}
	}

	private void endProse() {
		if (!prose.isEmpty()) {
			readSentences(prose.toString());
			prose.setLength(0);
		}
	}

	private void readSentences(String text) {
		var kept = new StringBuilder();
		// Behind such a mark stands what somebody else wrote before.
		var repeated = text.stripLeading().startsWith(">");
		for (var sentence : Sentences.of(text)) {
			kept.append(!repeated && Question.asks(sentence) ? take(Question.of(unmarked(sentence))) : sentence);
		}
		if (!kept.toString().isBlank()) {
			keep(kept.toString().stripTrailing());
		}
	}

	private String take(Question question) {
		found.add(unmarked(question.text()));
		return question.before();
	}

	private void endList() {
		var texts = items.stream().map(StringBuilder::toString).toList();
		items.clear();
		var asking = texts.stream().filter(Question::asks).count();
		if (texts.size() > 1 && (2 * asking >= texts.size() || Question.isAnnounced(intro))) {
			texts.forEach((item) -> found.add(unmarked(item)));
		}
		else {
			texts.forEach(this::readSentences);
		}
	}

	private static String unmarked(String text) {
		var marker = MARKER.matcher(text);
		return (marker.lookingAt() ? text.substring(marker.end()) : text).strip();
	}

	private void keep(String line) {
		rest.append(line).append('\n');
	}

	/** Returns the questions, once the text is read. */
	List<String> found() {
		endList();
		endProse();
		return List.copyOf(found);
	}

	/** Returns what was no question. */
	String rest() {
		return rest.toString().replaceAll("\n{3,}", "\n\n").strip();
	}

}
