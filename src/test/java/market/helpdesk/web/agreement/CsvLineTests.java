package market.helpdesk.web.agreement;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A line that every spreadsheet reads, and runs nothing of. */
class CsvLineTests {

	@Test
	void partsValuesByCommasAndEndsAsTheStandardSays() {
		assertThat(CsvLine.of(Stream.of("HD-7K3M-9QXT", "", "20.00"))).isEqualTo("\"HD-7K3M-9QXT\",\"\",\"20.00\"\r\n");
	}

	@Test
	void keepsQuotesCommasAndLineBreaks() {
		assertThat(CsvLine.of(Stream.of("un \"piccolo\" graffio,\nsul retro")))
			.isEqualTo("\"un \"\"piccolo\"\" graffio,\nsul retro\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+39 347", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u00a0=1", "＝1",
			"＠x", "=cmd|' /C calc'!A0" })
	void letsNothingRun(String text) {
		assertThat(CsvLine.of(Stream.of(text))).startsWith("\"'" + text.charAt(0));
	}

	@ParameterizedTest
	@ValueSource(strings = { "5-10", "a=b", "2026-01-20", "20.00", "'", "è = é" })
	void leavesTheRestAsItIs(String text) {
		assertThat(CsvLine.of(Stream.of(text))).isEqualTo("\"" + text + "\"\r\n");
	}

}
