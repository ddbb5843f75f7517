package market.helpdesk.aftersales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.OrderId;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.Proposal;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which steps a case takes, and which it doesn't: every one is tried. */
class CaseKindTests {

	private static final Instant NOW = Instant.parse("2026-01-14T09:00:00Z");

	private static final Author GIULIA = new Author(new AccountId(new UUID(0, 1)), Side.SELLER);

	private static final Optional<Remark> REASON = Optional.of(new Remark("Cambiato in negozio"));

	private static final Shipment SHIPMENT = new Shipment(Carrier.BRT, Optional.empty(),
			new TrackingNumber("123456789012"), LocalDate.of(2026, 1, 20));

	/** A step from a stage, or from none, to another. */
	record Way(CaseKind kind, Optional<CaseStage> from, CaseStage to) {

		boolean isForward() {
			var stages = kind.stages();
			return stages.contains(to) && (from.isEmpty() || stages.indexOf(from.get()) < stages.indexOf(to));
		}

		List<CaseStage> between() {
			var stages = kind.stages();
			return stages.subList(from.map((stage) -> stages.indexOf(stage) + 1).orElse(0), stages.indexOf(to));
		}

	}

	static Stream<Way> forwardWays() {
		return ways().filter(Way::isForward);
	}

	static Stream<Way> otherWays() {
		return ways().filter((way) -> !way.isForward());
	}

	private static Stream<Way> ways() {
		return Arrays.stream(CaseKind.values())
			.flatMap((kind) -> standings(kind).stream()
				.flatMap((from) -> Arrays.stream(CaseStage.values()).map((to) -> new Way(kind, from, to))));
	}

	/** Where a case of a kind can stand. */
	private static List<Optional<CaseStage>> standings(CaseKind kind) {
		var standings = new ArrayList<Optional<CaseStage>>();
		if (kind.opening().isEmpty()) {
			standings.add(Optional.empty());
		}
		kind.stages().forEach((stage) -> standings.add(Optional.of(stage)));
		return standings;
	}

	@ParameterizedTest
	@MethodSource("forwardWays")
	void goesForward(Way way) {
		var one = standing(way.kind, way.from);
		assertThat(one.reach(step(way.to, REASON), GIULIA, NOW)).isEqualTo(way.between());
		assertThat(one.stage()).contains(way.to);
		assertThat(one.isOpen()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("otherWays")
	void goesNowhereElse(Way way) {
		var one = standing(way.kind, way.from);
		assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> one.reach(step(way.to, REASON), GIULIA, NOW))
			.extracting(StepRefused::why)
			.isEqualTo(StepRefused.Why.NOT_FROM_HERE);
		assertThat(one.stage()).isEqualTo(way.from);
	}

	@ParameterizedTest
	@MethodSource("forwardWays")
	void leavesStagesOutForAReasonOnly(Way way) {
		var one = standing(way.kind, way.from);
		if (way.between().isEmpty()) {
			one.reach(step(way.to, Optional.empty()), GIULIA, NOW);
			assertThat(one.stage()).contains(way.to);
		}
		else {
			assertThatExceptionOfType(StepRefused.class)
				.isThrownBy(() -> one.reach(step(way.to, Optional.empty()), GIULIA, NOW))
				.extracting(StepRefused::why)
				.isEqualTo(StepRefused.Why.NO_REASON);
			assertThat(one.stage()).isEqualTo(way.from);
		}
	}

	@EnumSource
	@ParameterizedTest
	void endsWithTheOutcomesOfItsKindOnly(CaseKind kind) {
		var repairs = kind == CaseKind.WARRANTY || kind == CaseKind.COMPLAINT;
		for (var outcome : CaseOutcome.values()) {
			for (var from : standings(kind)) {
				var one = standing(kind, from);
				var resolution = new Resolution(outcome, REASON, REASON);
				if (repairs || outcome == CaseOutcome.REFUNDED || outcome == CaseOutcome.REJECTED) {
					assertThat(one.close(resolution, GIULIA, NOW)).isEqualTo(kind.after(from));
					assertThat(one.outcome()).contains(outcome);
				}
				else {
					assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> one.close(resolution, GIULIA, NOW));
					assertThat(one.isOpen()).isTrue();
				}
			}
		}
	}

	@EnumSource
	@ParameterizedTest
	void endsBeforeItsLastStageForAReasonOnly(CaseKind kind) {
		for (var from : standings(kind)) {
			var one = standing(kind, from);
			var refund = new Resolution(CaseOutcome.REFUNDED, Optional.empty(), Optional.empty());
			if (kind.after(from).isEmpty()) {
				one.close(refund, GIULIA, NOW);
				assertThat(one.isOpen()).isFalse();
			}
			else {
				assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> one.close(refund, GIULIA, NOW));
				assertThat(one.isOpen()).isTrue();
			}
		}
	}

	/** Why it was rejected says why nothing else was done. */
	@EnumSource
	@ParameterizedTest
	void isRejectedFromAnywhereForOneReason(CaseKind kind) {
		for (var from : standings(kind)) {
			var one = standing(kind, from);
			one.close(new Resolution(CaseOutcome.REJECTED, REASON, Optional.empty()), GIULIA, NOW);
			assertThat(one.outcome()).contains(CaseOutcome.REJECTED);
		}
	}

	@EnumSource
	@ParameterizedTest
	void isOverOnceClosed(CaseKind kind) {
		var one = standing(kind, Optional.of(kind.stages().getFirst()));
		var rejection = new Resolution(CaseOutcome.REJECTED, REASON, REASON);
		one.close(rejection, GIULIA, NOW);
		assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> one.close(rejection, GIULIA, NOW));
		for (var stage : CaseStage.values()) {
			assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> one.reach(step(stage, REASON), GIULIA, NOW));
		}
	}

	@Test
	void returnsAndWithdrawalsAreAnnouncedByBeingOpened() {
		assertThat(opened(CaseKind.RETURN).stage()).contains(CaseStage.ANNOUNCED);
		assertThat(opened(CaseKind.WITHDRAWAL).stage()).contains(CaseStage.ANNOUNCED);
		assertThat(opened(CaseKind.WARRANTY).stage()).isEmpty();
		assertThat(opened(CaseKind.COMPLAINT).stage()).isEmpty();
	}

	@Test
	void nothingIsSentWithoutAShipmentAndNothingElseHasOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> Step.to(CaseStage.SENT));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Step(CaseStage.PREPARED, Optional.empty(), Optional.empty(), Optional.of(SHIPMENT)));
	}

	@Test
	void nothingIsRejectedWithoutAReason() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Resolution(CaseOutcome.REJECTED, Optional.empty(), REASON));
	}

	@Test
	void anotherCarrierHasANameAndNoOtherHas() {
		var number = new TrackingNumber("ABCD");
		var day = LocalDate.of(2026, 1, 20);
		assertThat(new Shipment(Carrier.OTHER, Optional.of(" Nexive "), number, day).carrierName()).contains("Nexive");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Shipment(Carrier.OTHER, Optional.empty(), number, day));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Shipment(Carrier.OTHER, Optional.of(" "), number, day));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Shipment(Carrier.BRT, Optional.of("BRT"), number, day));
	}

	private static Step step(CaseStage to, Optional<Remark> reason) {
		return new Step(to, Optional.empty(), reason,
				(to == CaseStage.SENT) ? Optional.of(SHIPMENT) : Optional.empty());
	}

	private static Case standing(CaseKind kind, Optional<CaseStage> stage) {
		var one = opened(kind);
		stage.filter((wanted) -> !one.stage().equals(stage))
			.ifPresent((wanted) -> one.reach(step(wanted, REASON), GIULIA, NOW));
		return one;
	}

	private static Case opened(CaseKind kind) {
		var ticket = new TicketDetails(new TicketId(new UUID(0, 2)), new ShopId(new UUID(0, 3)),
				new TicketReference("HD-2222-2222"), "Reso", Topic.RETURN, Status.WAITING_FOR_BUYER, false,
				GIULIA.account(), "Anna Bruni", "Riva", new MarketCode("IT"), Optional.empty(), Optional.empty(),
				Optional.empty(), Proposal.NONE, Optional.empty(), 1, 0, 0, 0, false, false, false, 0, 1);
		return new Case(ticket, new OrderId(new UUID(0, 4)), kind,
				new PeriodCheck(RightPeriod.WITHDRAWAL, Optional.empty(), false), GIULIA, SubmissionKey.next(), NOW);
	}

}
