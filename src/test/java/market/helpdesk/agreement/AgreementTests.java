package market.helpdesk.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.Cast.House;
import market.helpdesk.agreement.AgreementRefused.Why;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What can become of an agreement, and all that can't (R8). */
class AgreementTests {

	record Step(AgreementState from, Party proposer, AgreementAnswer answer, Party by) {

		boolean isAllowed() {
			return from == AgreementState.PROPOSED && (answer == AgreementAnswer.WITHDRAWN) == (by == proposer);
		}

	}

	static Stream<Step> allowed() {
		return steps().filter(Step::isAllowed);
	}

	static Stream<Step> forbidden() {
		return steps().filter((step) -> !step.isAllowed());
	}

	private static Stream<Step> steps() {
		return Arrays.stream(AgreementState.values())
			.flatMap((from) -> Arrays.stream(Party.values())
				.flatMap((proposer) -> Arrays.stream(AgreementAnswer.values())
					.flatMap((answer) -> Arrays.stream(Party.values())
						.map((by) -> new Step(from, proposer, answer, by)))));
	}

	@ParameterizedTest
	@MethodSource("allowed")
	void isAnsweredOnceByTheOtherSideOrTakenBackByItsOwn(Step step) {
		var answered = agreement(step.from(), step.proposer()).answered(step.answer(), step.by());
		assertThat(answered.state().name()).isEqualTo(step.answer().name());
		assertThat(answered.terms()).isEqualTo(Deals.LABEL);
	}

	@ParameterizedTest
	@MethodSource("forbidden")
	void refusesEverythingElse(Step step) {
		var agreement = agreement(step.from(), step.proposer());
		assertThatExceptionOfType(AgreementRefused.class)
			.isThrownBy(() -> agreement.answered(step.answer(), step.by()));
	}

	@Test
	void saysWhyItRefuses() {
		assertThat(refused(AgreementState.PROPOSED, AgreementAnswer.CONFIRMED, Party.SHOP)).isEqualTo(Why.OWN_SIDE);
		assertThat(refused(AgreementState.PROPOSED, AgreementAnswer.DECLINED, Party.SHOP)).isEqualTo(Why.OWN_SIDE);
		assertThat(refused(AgreementState.PROPOSED, AgreementAnswer.WITHDRAWN, Party.BUYER)).isEqualTo(Why.OTHER_SIDE);
		assertThat(refused(AgreementState.CONFIRMED, AgreementAnswer.CONFIRMED, Party.BUYER)).isEqualTo(Why.SETTLED);
		assertThat(refused(AgreementState.CONFIRMED, AgreementAnswer.DECLINED, Party.BUYER)).isEqualTo(Why.SETTLED);
		assertThat(refused(AgreementState.DECLINED, AgreementAnswer.CONFIRMED, Party.BUYER)).isEqualTo(Why.SETTLED);
	}

	@Test
	void isSupersededOnlyWhileItIsInForce() {
		assertThat(agreement(AgreementState.CONFIRMED, Party.SHOP).superseded().state())
			.isEqualTo(AgreementState.SUPERSEDED);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "CONFIRMED")
	void isNeverSupersededOtherwise(AgreementState state) {
		assertThatExceptionOfType(AgreementRefused.class).isThrownBy(() -> agreement(state, Party.SHOP).superseded())
			.matches((refused) -> refused.why() == Why.NOT_IN_FORCE);
	}

	private static Why refused(AgreementState from, AgreementAnswer answer, Party by) {
		try {
			agreement(from, Party.SHOP).answered(answer, by);
			throw new AssertionError("%s by %s".formatted(answer, by));
		}
		catch (AgreementRefused refused) {
			return refused.why();
		}
	}

	private static Agreement agreement(AgreementState state, Party proposer) {
		return new Agreement(new AgreementId(new UUID(1, 1)), House.RIVA.id(), new TicketId(new UUID(1, 2)),
				Deals.LABEL, proposer, state, Optional.empty());
	}

}
