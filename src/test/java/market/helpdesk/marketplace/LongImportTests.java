package market.helpdesk.marketplace;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.function.LongFunction;

import market.helpdesk.HelpdeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@HelpdeskTest
class LongImportTests {

	private static final long ORDERS = 20_000;

	private static final String PEOPLE = """
			{"type":"shop","id":"long-riva","name":"Riva","market":"IT","joinedAt":"2024-02-01T09:00:00Z"}
			{"type":"account","id":"long-anna","username":"long-anna","name":"Anna","role":"BUYER"}
			""";

	@Autowired
	MarketplaceImport marketplaceImport;

	@Test
	@Timeout(120)
	void aLongFileGoesInLineByLine() {
		var report = marketplaceImport.run("long.jsonl", lines(ORDERS, LongImportTests::order));
		assertThat(report).extracting(ImportReport::lines, ImportReport::imported, ImportReport::refused)
			.containsExactly(ORDERS + 2, ORDERS + 2, 0L);
	}

	@Test
	@Timeout(120)
	void onlyTheFirstThousandRefusalsAreKeptAndAllAreCounted() {
		var report = marketplaceImport.run("long.jsonl", lines(3_000, (number) -> "nonsense\n"));
		assertThat(report.refused()).isEqualTo(3_000);
		assertThat(report.refusals()).hasSize(1_000).first().isEqualTo(new Refusal(3, "is not valid JSON at column 1"));
	}

	/** Never more than a line of it is there at once. */
	private static InputStream lines(long count, LongFunction<String> line) {
		return new SequenceInputStream(new Enumeration<>() {

			private long next;

			@Override
			public boolean hasMoreElements() {
				return next <= count;
			}

			@Override
			public InputStream nextElement() {
				var text = (next == 0) ? PEOPLE : line.apply(next);
				next++;
				return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
			}

		});
	}

	private static String order(long number) {
		return """
				{"type":"order","number":"LONG-%d","shop":"long-riva","buyer":"long-anna","item":"iPhone","total":"412.00",\
				"currency":"EUR","placedAt":"2026-01-12T10:00:00Z"}
				"""
			.formatted(number);
	}

}
