package market.helpdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table, and on which machine it came about. */
final class Report {

	private static final Figure HEADINGS = new Figure("figure", "measured", "goal", "");

	private final List<Figure> figures = new ArrayList<>();

	void add(List<Figure> more) {
		figures.addAll(more);
	}

	/** Writes it where it can be kept, and prints it. */
	void publish(Path file) throws IOException {
		var text = "%s%n%n%s%n".formatted(machine(), table());
		Files.writeString(file, text);
		System.out.printf("%n%s%n%s%n", text, file);
	}

	private String table() {
		var rows = new ArrayList<>(figures);
		rows.addFirst(HEADINGS);
		List<Function<Figure, String>> columns = List.of(Figure::what, Figure::value, Figure::goal, Figure::verdict);
		var lines = new ArrayList<>(rows.stream()
			.map((row) -> columns.stream()
				.map((column) -> pad(column.apply(row), width(rows, column)))
				.collect(Collectors.joining(" | ", "| ", " |")))
			.toList());
		lines.add(1, lines.getFirst().replaceAll("[^|]", "-"));
		return String.join("\n", lines);
	}

	private static int width(List<Figure> rows, Function<Figure, String> column) {
		return rows.stream().map(column).mapToInt(String::length).max().orElseThrow();
	}

	private static String pad(String text, int width) {
		return text + " ".repeat(width - text.length());
	}

	private static String machine() throws IOException {
		return "%s. Java %s, %s %s, %d cores, %s, %d GB of memory.".formatted(
				Instant.now().truncatedTo(ChronoUnit.MINUTES), Runtime.version(), System.getProperty("os.name"),
				System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), processor(), memory());
	}

	private static String processor() throws IOException {
		var facts = Path.of("/proc/cpuinfo");
		if (!Files.isReadable(facts)) {
			return "processor unknown";
		}
		try (var lines = Files.lines(facts)) {
			return lines.filter((line) -> line.startsWith("model name"))
				.findFirst()
				.map((line) -> line.substring(line.indexOf(':') + 2))
				.orElse("processor unknown");
		}
	}

	private static long memory() {
		var system = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory
			.getOperatingSystemMXBean();
		return Math.round(system.getTotalMemorySize() / 1e9);
	}

}
