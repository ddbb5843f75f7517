package market.helpdesk.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTests {

	static final Pattern TAG = Pattern.compile("<(/?)([\\w:!]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>|<!--.*?-->",
			Pattern.DOTALL);

	static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");

	static final Pattern CLASS = Pattern.compile("\\sclass=\"([^\"]*)\"");

	static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\);");

	static final Path STYLES = Path.of("src/main/resources/static/css");

	/** Two small letters in a row are a word, or part of one. */
	static final Pattern WORD = Pattern.compile("\\p{Ll}{2}");

	static final Set<String> EMPTY_ELEMENTS = Set.of("meta", "link", "input", "br", "img", "hr", "!doctype");

	static final Set<String> TOLD_ATTRIBUTES = Set.of("placeholder", "title", "aria-label", "alt", "data-label");

	@MethodSource("templates")
	@ParameterizedTest
	void holdMarkupOnly(Path template) {
		assertThat(MessageKeys.read(template)).doesNotContainPattern(
				"\\sstyle=|th:style|<style|<script>|\\son\\w+=|th:on\\w+=|th:utext|\\[\\(|\\$\\{T\\(|\\$\\{@|\\bT\\(|#temporals|#dates|#calendars");
	}

	/** On one tag the condition would never be asked. */
	@MethodSource("templates")
	@ParameterizedTest
	void neverPutAConditionOnAReplacedElement(Path template) {
		assertThat(tags(template)).noneMatch((tag) -> tag.matches("(?s).*\\bth:(if|unless|case)=.*")
				&& tag.matches("(?s).*\\bth:(replace|insert)=.*"));
	}

	/** The words in a template are there for those who open it as a file. */
	@MethodSource("templates")
	@ParameterizedTest
	void sayNothingThatIsNotTranslated(Path template) {
		assertThat(untranslated(MessageKeys.read(template))).isEmpty();
	}

	@Test
	void everyStyleSheetIsTakenIn() {
		var imported = IMPORT.matcher(MessageKeys.read(STYLES.resolve("app.css")))
			.results()
			.map((match) -> match.group(1))
			.toList();
		var there = MessageKeys.files(STYLES.toString(), ".css")
			.map((file) -> STYLES.relativize(file).toString())
			.filter((name) -> !name.equals("app.css"));
		assertThat(imported).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(there.toList());
	}

	/** What looks like something has its looks in a file of its own name. */
	@Test
	void everyBlockOfAComponentHasItsLooks() {
		var styles = new StringBuilder();
		MessageKeys.files(STYLES.toString(), ".css").map(MessageKeys::read).forEach(styles::append);
		var bare = new TreeSet<String>();
		templates().forEach((template) -> CLASS.matcher(MessageKeys.read(template))
			.results()
			.flatMap((match) -> Stream.of(match.group(1).split("\\s+")))
			.filter((name) -> name.contains("__"))
			.map((name) -> name.substring(0, name.indexOf("__")))
			.filter((block) -> !styles.toString()
				.matches("(?s).*\\." + block + "(?![\\w]).*|(?s).*\\." + block + "__.*"))
			.forEach(bare::add));
		assertThat(bare).isEmpty();
	}

	@Test
	void everyStyleSheetOfAComponentIsWorn() {
		var markup = new StringBuilder();
		templates().map(MessageKeys::read).forEach(markup::append);
		assertThat(MessageKeys.files(STYLES.resolve("components").toString(), ".css"))
			.allSatisfy((sheet) -> assertThat(blocks(sheet)).as(sheet.toString())
				.anyMatch((block) -> markup.toString().matches("(?s).*class=\"[^\"]*\\b" + block + "\\b.*")));
	}

	@MethodSource("templates")
	@ParameterizedTest
	void takeInWhatIsThere(Path template) {
		assertThat(Pattern.compile("~\\{([\\w/-]+) ::").matcher(MessageKeys.read(template)).results())
			.allMatch((match) -> Files.exists(Path.of("src/main/resources/templates", match.group(1) + ".html")));
	}

	static Stream<Path> templates() {
		return MessageKeys.files("src/main/resources/templates", ".html");
	}

	private static Stream<String> tags(Path template) {
		return TAG.matcher(MessageKeys.read(template)).results().map((tag) -> tag.group());
	}

	private static Set<String> blocks(Path sheet) {
		var blocks = new TreeSet<String>();
		Pattern.compile("\\.([a-z][a-z-]*)")
			.matcher(MessageKeys.read(sheet))
			.results()
			.forEach((m) -> blocks.add(m.group(1)));
		return blocks;
	}

	private static List<String> untranslated(String markup) {
		var found = new ArrayList<String>();
		var replaced = new ArrayDeque<Boolean>();
		var tags = TAG.matcher(markup);
		var end = 0;
		while (tags.find()) {
			var text = markup.substring(end, tags.start());
			if (WORD.matcher(text).find() && !replaced.contains(true)) {
				found.add(text.strip());
			}
			end = tags.end();
			if (tags.group(2) != null) {
				enter(tags.group(1), tags.group(2), tags.group(3), tags.group(4), replaced, found);
			}
		}
		return found;
	}

	private static void enter(String closing, String name, String attributes, String closed,
			ArrayDeque<Boolean> replaced, List<String> found) {
		if (!closing.isEmpty()) {
			replaced.pop();
			return;
		}
		ATTRIBUTE.matcher(attributes).results().forEach((attribute) -> {
			var isTold = TOLD_ATTRIBUTES.contains(attribute.group(1)) && WORD.matcher(attribute.group(2)).find();
			var isWritten = attribute.group(1).matches("th:(text|placeholder|title|aria-label|alt|data-label)")
					&& WORD.matcher(withoutExpressions(attribute.group(2))).find();
			if (isTold || isWritten) {
				found.add(attribute.group());
			}
		});
		if (closed.isEmpty() && !EMPTY_ELEMENTS.contains(name)) {
			replaced.push(attributes.contains("th:text="));
		}
	}

	private static String withoutExpressions(String value) {
		var rest = value;
		var shorter = rest.replaceAll("[$#*@~]?\\{[^{}]*}", "");
		while (!shorter.equals(rest)) {
			rest = shorter;
			shorter = rest.replaceAll("[$#*@~]?\\{[^{}]*}", "");
		}
		return rest.replaceAll("\\b(null|and|or|not|true|false|gt|lt)\\b", "");
	}

}
