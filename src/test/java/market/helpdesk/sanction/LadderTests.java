package market.helpdesk.sanction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import market.helpdesk.violation.RegisteredViolation;
import market.helpdesk.violation.ViolationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which measure follows, and from what (R9, R22). */
class LadderTests {

	private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

	private final Ladder ladder = new Ladder(Map.of(Measure.REMINDER, new Threshold(3, 30, 0, 0), Measure.RESTRICTION,
			new Threshold(4, 60, 14, 60), Measure.ANSWERS_SUSPENSION, new Threshold(5, 60, 7, 30), Measure.WARNING,
			new Threshold(1, 90, 0, 0), Measure.OUTSIDE_SUSPENSION, new Threshold(2, 90, 14, 90), Measure.REMOVAL,
			new Threshold(2, 90, 0, 0)), Duration.ofDays(180));

	@Test
	void beginsWithTheMildest() {
		assertThat(ladder.next(Track.A_ANSWERS, List.of(), NOW)).isEqualTo(Measure.REMINDER);
		assertThat(ladder.next(Track.B_OUTSIDE, List.of(), NOW)).isEqualTo(Measure.WARNING);
	}

	@ParameterizedTest
	@CsvSource({ "REMINDER, RESTRICTION", "RESTRICTION, ANSWERS_SUSPENSION", "ANSWERS_SUSPENSION, ANSWERS_SUSPENSION",
			"WARNING, OUTSIDE_SUSPENSION", "OUTSIDE_SUSPENSION, REMOVAL", "REMOVAL, REMOVAL" })
	void goesUpOneStepAtATimeAndNeverToTheOtherTrack(Measure before, Measure next) {
		assertThat(ladder.next(before.track(), List.of(past(before, 10)), NOW)).isEqualTo(next);
		assertThat(next.track()).isEqualTo(before.track());
	}

	@Test
	void neverLeadsFromAnswersToRemoval() {
		assertThat(Track.A_ANSWERS.measures()).noneMatch(Measure::isForGood).doesNotContain(Measure.REMOVAL);
		assertThat(Track.B_OUTSIDE.measures()).filteredOn(Measure::isForGood).containsExactly(Measure.REMOVAL);
	}

	@Test
	void goesByTheGravestThatItRemembers() {
		var past = List.of(past(Measure.RESTRICTION, 100), past(Measure.REMINDER, 20));
		assertThat(ladder.next(Track.A_ANSWERS, past, NOW)).isEqualTo(Measure.ANSWERS_SUSPENSION);
	}

	@Test
	void forgetsAfterItsTime() {
		assertThat(ladder.next(Track.A_ANSWERS, List.of(past(Measure.RESTRICTION, 180)), NOW))
			.isEqualTo(Measure.REMINDER);
		assertThat(ladder.next(Track.A_ANSWERS, List.of(past(Measure.RESTRICTION, 179)), NOW))
			.isEqualTo(Measure.ANSWERS_SUSPENSION);
	}

	@Test
	void whatHappensOnOneTrackDoesNotCountOnTheOther() {
		assertThat(ladder.next(Track.A_ANSWERS, List.of(past(Measure.OUTSIDE_SUSPENSION, 5)), NOW))
			.isEqualTo(Measure.REMINDER);
		assertThat(step(Track.B_OUTSIDE, List.of(), late(1, 2, 3))).isEmpty();
		assertThat(step(Track.A_ANSWERS, List.of(), outside(1, 2, 3))).isEmpty();
	}

	@Test
	void aStepIsDueWithSoManyViolationsInSoManyDays() {
		assertThat(step(Track.A_ANSWERS, List.of(), late(1, 2))).isEmpty();
		assertThat(step(Track.A_ANSWERS, List.of(), late(1, 2, 31))).isEmpty();
		assertThat(step(Track.A_ANSWERS, List.of(), late(1, 2, 30)))
			.hasValueSatisfying((step) -> assertThat(step.measure()).isEqualTo(Measure.REMINDER))
			.hasValueSatisfying((step) -> assertThat(step.violations()).hasSize(3));
	}

	@Test
	void whatHappenedBeforeTheLastSanctionLeadsToNoOther() {
		var past = List.of(past(Measure.REMINDER, 20));
		assertThat(step(Track.A_ANSWERS, past, late(1, 2, 3, 21, 22))).isEmpty();
		assertThat(step(Track.A_ANSWERS, past, late(1, 2, 3, 19)))
			.hasValueSatisfying((step) -> assertThat(step.measure()).isEqualTo(Measure.RESTRICTION));
	}

	@Test
	void takesNoMoreThanAnybodyReads() {
		var many = IntStream.range(0, 500).mapToObj((number) -> violation(ViolationKind.LATE_RESPONSE, 1)).toList();
		assertThat(step(Track.A_ANSWERS, List.of(), many))
			.hasValueSatisfying((step) -> assertThat(step.violations()).hasSize(Ladder.MOST));
	}

	@Test
	void hasAThresholdForEveryMeasure() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Ladder(Map.of(Measure.REMINDER, new Threshold(3, 30, 0, 0)), Duration.ofDays(180)));
	}

	private Optional<Step> step(Track track, List<Past> past, List<RegisteredViolation> violations) {
		return ladder.step(track, past, violations, NOW);
	}

	private static Past past(Measure measure, int daysAgo) {
		return new Past(measure, NOW.minus(Duration.ofDays(daysAgo)));
	}

	private static List<RegisteredViolation> late(int... daysAgo) {
		return violations(ViolationKind.LATE_RESPONSE, daysAgo);
	}

	private static List<RegisteredViolation> outside(int... daysAgo) {
		return violations(ViolationKind.OFF_PLATFORM_DEAL, daysAgo);
	}

	private static List<RegisteredViolation> violations(ViolationKind kind, int... daysAgo) {
		return IntStream.of(daysAgo).mapToObj((days) -> violation(kind, days)).toList();
	}

	private static RegisteredViolation violation(ViolationKind kind, int daysAgo) {
		return new RegisteredViolation(UUID.randomUUID(), kind, Optional.empty(), NOW.minus(Duration.ofDays(daysAgo)));
	}

	@Test
	void everyKindOfViolationIsOnOneTrack() {
		assertThat(Stream.of(Track.values()).flatMap((track) -> track.kinds().stream()))
			.containsExactlyInAnyOrder(ViolationKind.values());
	}

}
