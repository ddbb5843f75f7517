package market.helpdesk.bench;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How the database went about a statement, as {@code explain (analyze, buffers)} tells
 * it.
 */
record Plan(String text) {

	private static final Pattern NUMBERS = Pattern.compile("\\((cost|actual)[^)]*\\)|\\d+(\\.\\d+)?");

	private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

	/** What reads a table itself, with the figures of that step of the plan alone. */
	private static final Pattern TABLE_READ = Pattern.compile(
			"(?:Seq|Bitmap Heap|Sample) Scan on (\\w+)(?:(?!->)[^B])*Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

	/** The plan without its figures. */
	String shape() {
		return NUMBERS.matcher(text.substring(text.indexOf("cost="))).replaceAll("");
	}

	/** How many pages it read. The first such line is that of the whole plan. */
	int buffers() {
		var found = BUFFERS.matcher(text);
		return found.find() ? number(found.group(1)) + number(found.group(2)) : 0;
	}

	/** How many pages of which tables it read without having found them in an index. */
	List<String> tablesRead() {
		return TABLE_READ.matcher(text)
			.results()
			.map((match) -> "%d of %s".formatted(number(match.group(2)) + number(match.group(3)), match.group(1)))
			.toList();
	}

	private static int number(@Nullable String digits) {
		return (digits != null) ? Integer.parseInt(digits) : 0;
	}

}
