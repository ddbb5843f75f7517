package market.helpdesk.web.agreement;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of comma-separated values (RFC 4180): every value in quotes, so that it may hold
 * commas and line breaks. What a spreadsheet would take for a formula gets an apostrophe
 * before it: people write these texts, and other people open them.
 */
final class CsvLine {

	/** What formulas begin with, also in the widths of East Asian keyboards. */
	private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private CsvLine() {
	}

	static String of(Stream<String> values) {
		return values.map(CsvLine::value).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String value(String text) {
		return '"' + (isFormula(text) ? "'" + text : text).replace("\"", "\"\"") + '"';
	}

	/** Some trim blanks before they look. */
	private static boolean isFormula(String text) {
		return text.chars()
			.dropWhile((sign) -> sign == ' ' || sign == '\u00a0')
			.limit(1)
			.anyMatch((sign) -> FORMULA.indexOf(sign) >= 0);
	}

}
