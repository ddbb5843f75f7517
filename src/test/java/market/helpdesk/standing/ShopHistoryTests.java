package market.helpdesk.standing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static market.helpdesk.Stage.at;
import static org.assertj.core.api.Assertions.assertThat;

/** What could be said of a shop at the end of a day. */
class ShopHistoryTests {

	private static final LocalDate DAY = LocalDate.parse("2026-01-14");

	/**
	 * Thirty days and ninety, the last of which is the day itself; by the wall clocks of
	 * Rome.
	 */
	@ParameterizedTest
	@CsvSource({ "2026-01-14T23:59:59, 1, 0", "2026-01-15T00:00, 0, 0", "2025-12-16T00:00, 1, 0",
			"2025-12-15T23:59:59, 0, 1", "2025-10-17T00:00, 0, 1", "2025-10-16T23:59:59, 0, 0" })
	void whatHappenedWeighsForSoManyDays(String when, int recent, int older) {
		assertThat(of(Fact.of(RecordKind.ANSWER_LATE, at(when))).of(RecordKind.ANSWER_LATE))
			.isEqualTo(new Count(recent, older));
	}

	/** At the end of a day counts what was so then, whatever became of it later. */
	@ParameterizedTest
	@CsvSource({ "2026-01-14T23:59:59, 0", "2026-01-15T00:00, 1", "2026-02-01T10:00, 1", "2026-01-02T10:00, 0" })
	void whatIsWaivedIsLeftOutFromThenOn(String waived, int counted) {
		var late = Fact.of(RecordKind.ANSWER_LATE, at("2026-01-02T10:00"), Optional.of(at(waived)));
		assertThat(of(late).of(RecordKind.ANSWER_LATE).total()).isEqualTo(counted);
	}

	@Test
	void answersOnTimeAreCountedByHowLongTheyTook() {
		var records = of(Fact.answer(at("2026-01-14T10:00"), Duration.ofMinutes(20)),
				Fact.answer(at("2025-11-14T10:00"), Duration.ofMinutes(30)),
				Fact.answer(at("2026-01-14T11:00"), Duration.ofHours(3)));
		assertThat(records.times()).isEqualTo(Map.of(2, new Count(1, 1), 12, new Count(1, 0)));
		assertThat(records.of(RecordKind.ANSWER_ON_TIME)).isEqualTo(new Count(2, 1));
	}

	@Test
	void theBeginningIsWhatHappenedFirst() {
		Instant first = at("2025-11-14T10:00");
		assertThat(new ShopHistory(
				List.of(Fact.of(RecordKind.RATED_WELL, at("2026-01-14T10:00")), Fact.of(RecordKind.RATED_BADLY, first)))
			.beginning()).contains(first);
		assertThat(new ShopHistory(List.of()).beginning()).isEmpty();
	}

	private static Records of(Fact... facts) {
		return new ShopHistory(List.of(facts))
			.at(StandingWindow.endingWith(DAY, Stage.ROME, StandardWeights.with(Map.of())));
	}

}
