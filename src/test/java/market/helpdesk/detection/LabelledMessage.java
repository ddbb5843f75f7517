package market.helpdesk.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message as buyers and sellers write them, and what a careful reader marks in it. A
 * file has one to a line, with marks in it: {@code ⟦PHONE:347 555 0192⟧}.
 *
 * @param country of the market it is written on
 */
record LabelledMessage(String text, String country, List<Mark> marks) {

	private static final Path FILES = Path.of("src/test/resources/detection");

	private static final Pattern MARK = Pattern.compile("⟦([A-Z]+):(.*?)⟧", Pattern.DOTALL);

	/** What is to be found, and where in the text. */
	record Mark(FindingKind kind, int start, int end) {

		boolean overlaps(Finding finding) {
			return finding.kind() == kind && finding.start() < end && start < finding.end();
		}

	}

	/** Those of the files whose names begin so. */
	static List<LabelledMessage> of(String files) {
		try (var paths = Files.list(FILES)) {
			return paths.filter((path) -> path.getFileName().toString().startsWith(files + "-"))
				.sorted()
				.flatMap(LabelledMessage::in)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<LabelledMessage> all() {
		return Stream.of("corpus", "heldout", "fresh").flatMap((files) -> of(files).stream()).toList();
	}

	private static Stream<LabelledMessage> in(Path file) {
		var language = file.getFileName().toString().replaceFirst("^.*-", "").replace(".txt", "");
		try {
			return Files.readAllLines(file)
				.stream()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> parse(line.replace("\\n", "\n"), country(language)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String country(String language) {
		return switch (language) {
			case "en" -> "IT";
			case "cs" -> "CZ";
			default -> language.toUpperCase(Locale.ROOT);
		};
	}

	private static LabelledMessage parse(String line, String country) {
		var text = new StringBuilder();
		var marks = new ArrayList<Mark>();
		var matcher = MARK.matcher(line);
		var at = 0;
		while (matcher.find()) {
			text.append(line, at, matcher.start());
			var start = text.length();
			text.append(matcher.group(2));
			marks.add(new Mark(FindingKind.valueOf(matcher.group(1)), start, text.length()));
			at = matcher.end();
		}
		return new LabelledMessage(text.append(line.substring(at)).toString(), country, List.copyOf(marks));
	}

	Set<FindingKind> kinds() {
		return marks.stream().map(Mark::kind).collect(Collectors.toSet());
	}

	boolean isClean() {
		return marks.isEmpty();
	}

}
