package market.helpdesk.sanction;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.sanction.SanctionRefused.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a sanction can become, and what it can't, every step of every state tried. */
class SanctionTests {

	private static final Instant NOW = Instant.parse("2026-01-14T09:00:00Z");

	private static final Instant END = NOW.plus(Duration.ofDays(7));

	private static final Instant UNTIL = NOW.plus(Duration.ofDays(30));

	private static final Instant SLEPT_ON = NOW.plus(Sanction.COOLING_OFF);

	/** Every step there is, as somebody tries it who may when its time has come. */
	private static final Map<String, Function<Sanction, Sanction>> STEPS = Map.of("sign",
			(one) -> one.signed(Cast.DARIO.id(), SLEPT_ON, UNTIL.plus(Duration.ofDays(3))), "drop", Sanction::dropped,
			"expire", (one) -> one.expired(END), "overturn", Sanction::overturned);

	private static final Map<SanctionState, Set<String>> LEGAL = Map.of(SanctionState.AWAITING, Set.of("sign", "drop"),
			SanctionState.STANDING, Set.of("expire", "overturn"), SanctionState.EXPIRED, Set.of("overturn"),
			SanctionState.DROPPED, Set.of(), SanctionState.OVERTURNED, Set.of());

	static Stream<Arguments> everyStepOfEveryState() {
		return Arrays.stream(SanctionState.values())
			.flatMap((state) -> STEPS.keySet().stream().map((step) -> Arguments.of(state, step)));
	}

	@ParameterizedTest
	@MethodSource("everyStepOfEveryState")
	void goesLegalStepsOnly(SanctionState state, String step) {
		var sanction = in(state);
		var taken = Objects.requireNonNull(STEPS.get(step));
		if (Objects.requireNonNull(LEGAL.get(state)).contains(step)) {
			assertThat(taken.apply(sanction).state()).isNotEqualTo(state);
		}
		else {
			assertThatExceptionOfType(SanctionRefused.class).isThrownBy(() -> taken.apply(sanction));
		}
	}

	@Test
	void aRemovalWaitsForASecondSignature() {
		var removal = removal();
		assertThat(removal.state()).isEqualTo(SanctionState.AWAITING);
		assertThat(removal.isInForce(SLEPT_ON)).isFalse();
		var signed = removal.signed(Cast.DARIO.id(), SLEPT_ON, UNTIL);
		assertThat(signed.isInForce(SLEPT_ON)).isTrue();
		assertThat(signed.since()).contains(SLEPT_ON);
		assertThat(signed.appealUntil()).contains(UNTIL);
	}

	@Test
	void isNotSignedTwiceByTheSame() {
		refuses(Why.SAME_ADMINISTRATOR, () -> removal().signed(Cast.CARLA.id(), SLEPT_ON, UNTIL));
	}

	@Test
	void isNotSignedBeforeThreeDaysAreOver() {
		refuses(Why.COOLING_OFF, () -> removal().signed(Cast.DARIO.id(), SLEPT_ON.minusMillis(1), UNTIL));
		assertThat(removal().signed(Cast.DARIO.id(), SLEPT_ON, UNTIL).state()).isEqualTo(SanctionState.STANDING);
	}

	@Test
	void isInForceUntilItsTimeIsUpWhoeverLooks() {
		var suspension = suspension();
		assertThat(suspension.isInForce(END.minusMillis(1))).isTrue();
		assertThat(suspension.isInForce(END)).isFalse();
		refuses(Why.STILL_RUNNING, () -> suspension.expired(END.minusMillis(1)));
		assertThat(suspension.expired(END).state()).isEqualTo(SanctionState.EXPIRED);
	}

	@Test
	void aRemovalNeverExpires() {
		refuses(Why.STILL_RUNNING, () -> in(Measure.REMOVAL, SanctionState.STANDING).expired(Instant.MAX));
	}

	@ParameterizedTest
	@EnumSource(names = { "STANDING", "EXPIRED" })
	void canBeAppealedAgainstInTimeAlsoWhenItsOwnIsUp(SanctionState state) {
		in(state).requireAppealable(UNTIL);
		refuses(Why.NOT_APPEALABLE, () -> in(state).requireAppealable(UNTIL.plusMillis(1)));
	}

	@ParameterizedTest
	@EnumSource(names = { "AWAITING", "DROPPED", "OVERTURNED" })
	void canNotBeAppealedAgainstBeforeItHoldsOrWhenItCountsForNothing(SanctionState state) {
		refuses(Why.NOT_APPEALABLE, () -> in(state).requireAppealable(NOW));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "REMOVAL")
	void hasAnEndUnlessItIsForGood(Measure measure) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Sanction(SanctionId.next(), House.RIVA.id(), measure,
				Cast.CARLA.id(), NOW, SanctionState.STANDING, Optional.of(NOW), Optional.empty(), Optional.of(UNTIL)));
		assertThatIllegalArgumentException().isThrownBy(
				() -> Sanction.imposed(SanctionId.next(), House.RIVA.id(), measure, Cast.CARLA.id(), NOW, NOW, UNTIL));
	}

	@Test
	void aRemovalHasNoEndAndCanNotBeImposedByOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> Sanction.imposed(SanctionId.next(), House.RIVA.id(),
				Measure.REMOVAL, Cast.CARLA.id(), NOW, END, UNTIL));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "REMOVAL")
	void nothingElseWaitsForASignature(Measure measure) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Sanction(SanctionId.next(), House.RIVA.id(), measure,
				Cast.CARLA.id(), NOW, SanctionState.AWAITING, Optional.empty(), Optional.of(END), Optional.empty()));
	}

	@Test
	void anAppealIsDecidedOnceByWhoHadNoPartInIt() {
		var appeal = new Appeal(new AppealId(SanctionId.next().id()), suspension(), true, Set.of(Cast.CARLA.id()));
		assertThat(appeal.upheld(Cast.DARIO.id()).state()).isEqualTo(SanctionState.OVERTURNED);
		appeal.rejected(Cast.DARIO.id());
		refuses(Why.INVOLVED, () -> appeal.upheld(Cast.CARLA.id()));
		refuses(Why.INVOLVED, () -> appeal.rejected(Cast.CARLA.id()));
		var decided = new Appeal(appeal.id(), suspension(), false, Set.of());
		refuses(Why.DECIDED, () -> decided.upheld(Cast.DARIO.id()));
		refuses(Why.DECIDED, () -> decided.rejected(Cast.DARIO.id()));
	}

	private static Sanction suspension() {
		return in(Measure.ANSWERS_SUSPENSION, SanctionState.STANDING);
	}

	private static Sanction removal() {
		return Sanction.removal(SanctionId.next(), House.RIVA.id(), Cast.CARLA.id(), NOW);
	}

	private static Sanction in(SanctionState state) {
		var waits = state == SanctionState.AWAITING || state == SanctionState.DROPPED;
		return in(waits ? Measure.REMOVAL : Measure.ANSWERS_SUSPENSION, state);
	}

	private static Sanction in(Measure measure, SanctionState state) {
		var waits = state == SanctionState.AWAITING || state == SanctionState.DROPPED;
		return new Sanction(SanctionId.next(), House.RIVA.id(), measure, Cast.CARLA.id(), NOW, state,
				waits ? Optional.empty() : Optional.of(NOW), measure.isForGood() ? Optional.empty() : Optional.of(END),
				waits ? Optional.empty() : Optional.of(UNTIL));
	}

	private static void refuses(Why why, Runnable step) {
		assertThatExceptionOfType(SanctionRefused.class).isThrownBy(step::run)
			.extracting(SanctionRefused::why)
			.isEqualTo(why);
	}

}
