package market.helpdesk.standing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static market.helpdesk.standing.StandardWeights.FORMULA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** From records to standings, computed by hand beside (R21). */
class StandingFormulaTests {

	private static final Count ONE = new Count(1, 0);

	/**
	 * 0.9 of ten credited cases went well; ten answers within 8 h make 0.8 of the speed.
	 */
	@Test
	void aShopWithoutRecordsStartsAtNinety() {
		var start = FORMULA.standing(Records.NONE);
		assertThat(start.score()).isEqualTo(90);
		assertThat(start.timeliness()).isEqualByComparingTo("89.00");
		assertThat(start.regularity()).isEqualByComparingTo("90.00");
		assertThat(start.reliability()).isEqualByComparingTo("90.00");
		assertThat(start.visibility()).isEqualTo(new BigDecimal("0.95"));
	}

	/**
	 * (2 + 9) / (4 + 10) = 0.7857 on time, and the median of 14 is still one of the
	 * credited: 39.36, 18 and 27.12 points.
	 */
	@Test
	void oneLateOfTwoIsNotOneHalf() {
		var records = Records.NONE.withAnswers(8, ONE).with(RecordKind.ANSWER_LATE, ONE);
		assertThat(FORMULA.parts(records).timeliness()).isEqualTo(0.9 * 11 / 14 + 0.1 * 0.8, within(1e-9));
		assertThat(FORMULA.standing(records).score()).isEqualTo(84);
	}

	/**
	 * (2·100 + 20 + 9) / (200 + 20 + 2·10 + 10) of 250 on time; half of them within 2 h,
	 * so the speed is 1.
	 */
	@Test
	void manyAnswersSpeakForThemselves() {
		var records = Records.NONE.withAnswers(8, new Count(100, 20)).with(RecordKind.ANSWER_LATE, new Count(10, 0));
		assertThat(FORMULA.parts(records).timeliness()).isEqualTo(0.9 * 229 / 250 + 0.1, within(1e-9));
		assertThat(FORMULA.median(records)).contains(Duration.ofHours(2));
	}

	/** Updates: (2·3 + 9) / (2·3 + 1 + 10); stages: (4 + 9) / (4 + 2 + 10). */
	@Test
	void missingStagesLowerRegularityALittle() {
		var updates = Records.NONE.with(RecordKind.UPDATE_ON_TIME, new Count(3, 0))
			.with(RecordKind.UPDATE_OVERDUE, new Count(0, 1));
		var stages = updates.with(RecordKind.STAGE_REACHED, new Count(2, 0)).with(RecordKind.STAGE_MISSING, ONE);
		assertThat(FORMULA.parts(updates).regularity()).isEqualTo(0.9 * 15 / 17 + 0.1 * 0.9, within(1e-9));
		assertThat(FORMULA.parts(stages).regularity()).isEqualTo(0.9 * 15 / 17 + 0.1 * 13 / 16, within(1e-9));
		assertThat(FORMULA.points(updates) - FORMULA.points(stages)).isBetween(0.1, 0.3);
	}

	/**
	 * Good: 2·2 ratings, 0.2 of 2·5 silent answers and 9 credited; bad: 2·1 rating and 3
	 * for each of 2 flags.
	 */
	@Test
	void anUpheldFlagWeighsAsThreeBadRatings() {
		var records = Records.NONE.withAnswers(8, new Count(5, 0))
			.with(RecordKind.RATED_WELL, new Count(2, 0))
			.with(RecordKind.RATED_BADLY, ONE)
			.with(RecordKind.POOR_ANSWER, ONE);
		assertThat(FORMULA.parts(records).reliability()).isEqualTo((4 + 2 + 9) / (4 + 2 + 2 + 6 + 10.0), within(1e-9));
	}

	@Test
	void whatIsRecentWeighsTwice() {
		var records = Records.NONE.with(RecordKind.ANSWER_LATE, ONE);
		var longAgo = Records.NONE.with(RecordKind.ANSWER_LATE, new Count(0, 2));
		assertThat(FORMULA.standing(records)).isEqualTo(FORMULA.standing(longAgo));
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 1", "900, 1", "901, 2", "28800, 32", "86399, 96", "86400, 96", "90000, 96" })
	void theTimeOfAnAnswerIsRoundedUpToAQuarterOfAnHour(long seconds, int quarters) {
		assertThat(Records.quarters(Duration.ofSeconds(seconds))).isEqualTo(quarters);
	}

	@Test
	void theMedianIsTheMiddleAnswerByWeight() {
		var records = Records.NONE.withAnswers(4, new Count(0, 1)).withAnswers(10, ONE).withAnswers(40, ONE);
		assertThat(FORMULA.median(records)).contains(Duration.ofMinutes(150));
		assertThat(FORMULA.median(records.with(RecordKind.ANSWER_LATE, new Count(9, 0))))
			.contains(Duration.ofHours(24));
		assertThat(FORMULA.median(Records.NONE)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0.5, 0, 0.50", "0.5, 94, 0.97", "0.5, 100, 1.00", "0, 7, 0.07", "1, 3, 1.00" })
	void theVisibilityGoesEvenlyFromTheLowestToOne(String lowest, int score, BigDecimal visibility) {
		var weights = StandardWeights.with(Map.of("helpdesk.standing.lowest-visibility", lowest));
		assertThat(new StandingFormula(weights).visibility(score)).isEqualTo(visibility);
	}

	@MethodSource("histories")
	@ParameterizedTest
	void oneMoreOfWhatIsAgainstAShopNeverRaisesItsStanding(Records records) {
		var points = FORMULA.points(records);
		assertThat(Arrays.stream(RecordKind.values()).filter(RecordKind::isAgainst)).allSatisfy((kind) -> {
			assertThat(FORMULA.points(records.with(kind, ONE))).isLessThanOrEqualTo(points);
			assertThat(FORMULA.points(records.with(kind, new Count(0, 1)))).isLessThanOrEqualTo(points);
			assertThat(FORMULA.cost(records, kind, ONE)).isNotNegative();
		});
	}

	@MethodSource("histories")
	@ParameterizedTest
	void whatSpeaksForAShopNeverLowersItsStanding(Records records) {
		assertThat(List.of(RecordKind.UPDATE_ON_TIME, RecordKind.STAGE_REACHED, RecordKind.RATED_WELL))
			.allSatisfy((kind) -> assertThat(FORMULA.points(records.with(kind, ONE)))
				.isGreaterThanOrEqualTo(FORMULA.points(records)));
		assertThat(FORMULA.points(records.withAnswers(0, ONE))).isGreaterThanOrEqualTo(FORMULA.points(records));
	}

	@MethodSource("histories")
	@ParameterizedTest
	void everyStandingLiesBetweenNothingAndAHundred(Records records) {
		var standing = FORMULA.standing(records);
		assertThat(standing.score()).isBetween(0, 100);
		assertThat(standing.visibility()).isBetween(new BigDecimal("0.50"), BigDecimal.ONE);
		assertThat(Stream.of(standing.timeliness(), standing.regularity(), standing.reliability()))
			.allSatisfy((part) -> assertThat(part).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
	}

	@Test
	void theLongerAShopIsFlawlessTheNearerItComesToAHundred() {
		var before = FORMULA.points(Records.NONE);
		for (var cases = 10; cases <= 100_000; cases *= 10) {
			var all = new Count(cases, 0);
			var records = Records.NONE.withAnswers(1, all)
				.with(RecordKind.UPDATE_ON_TIME, all)
				.with(RecordKind.STAGE_REACHED, all)
				.with(RecordKind.RATED_WELL, all);
			assertThat(FORMULA.points(records)).isGreaterThan(before);
			before = FORMULA.points(records);
		}
		assertThat(before).isCloseTo(100, within(0.01));
	}

	/** The last answer in 24 h exactly counts as one that took all there was. */
	@Test
	void whatIsOnTimeAndSlowIsBetterThanWhatIsLate() {
		var slow = Records.NONE.withAnswers(Records.QUARTERS_ALLOWED, new Count(50, 0));
		var late = Records.NONE.with(RecordKind.ANSWER_LATE, new Count(50, 0));
		assertThat(FORMULA.points(slow)).isGreaterThan(FORMULA.points(late) + 30);
	}

	@Test
	void aRowThatIsNotKnownYetCostsWhatItWillCost() {
		var known = Records.NONE.with(RecordKind.ANSWER_LATE, ONE);
		assertThat(FORMULA.cost(Records.NONE, RecordKind.ANSWER_LATE, ONE))
			.isEqualTo(FORMULA.cost(known, RecordKind.ANSWER_LATE, ONE));
	}

	@Test
	void otherWeightsAreOtherRules() {
		var other = new StandingFormula(StandardWeights.with(Map.of("helpdesk.standing.prior-cases", "20")));
		assertThat(other.rules()).isNotEqualTo(FORMULA.rules());
		assertThat(new StandingFormula(StandardWeights.with(Map.of())).rules()).isEqualTo(FORMULA.rules());
	}

	@ParameterizedTest
	@CsvSource({ "timeliness, 60", "recent-days, 90", "fast, 24h", "fast, -1h", "prior-speed, 25h", "fair, 85" })
	void weightsThatMakeNoSenseAreRefused(String name, String value) {
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> StandardWeights.with(Map.of("helpdesk.standing." + name, value)))
			.havingRootCause()
			.withMessageStartingWith("helpdesk.standing: ");
	}

	/** Seeded: the same in every run. */
	static Stream<Records> histories() {
		var random = new Random(210);
		return Stream.generate(() -> history(random)).limit(300);
	}

	private static Records history(Random random) {
		var most = 1 << random.nextInt(12);
		var records = Records.NONE;
		for (var kind : RecordKind.values()) {
			if (kind != RecordKind.ANSWER_ON_TIME && random.nextInt(3) > 0) {
				records = records.with(kind, new Count(random.nextInt(most), random.nextInt(most)));
			}
		}
		for (var some = random.nextInt(5); some > 0; some--) {
			records = records.withAnswers(random.nextInt(Records.QUARTERS_ALLOWED + 1),
					new Count(random.nextInt(most), random.nextInt(most)));
		}
		return records;
	}

}
