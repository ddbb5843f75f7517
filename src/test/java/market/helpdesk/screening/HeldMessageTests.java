package market.helpdesk.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.Stage;
import market.helpdesk.screening.HeldMessage.Target;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HeldMessageTests {

	private static final HeldReason REASON = new HeldReason("Only here");

	private static final MessageId MESSAGE = new MessageId(new UUID(1, 1));

	private static final Instant NOW = Stage.OPENING;

	@Test
	void waitsUntilItIsDecided() {
		assertThat(held().state()).isEqualTo(HeldState.WAITING);
		assertThat(held().isDecided()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = "WAITING", mode = EnumSource.Mode.EXCLUDE)
	void isDecidedOnce(HeldState first) {
		var decided = held().decided(decision(first));
		assertThat(decided.state()).isEqualTo(first);
		for (var second : HeldState.values()) {
			if (second != HeldState.WAITING) {
				assertThatExceptionOfType(IllegalStateException.class)
					.isThrownBy(() -> decided.decided(decision(second)));
			}
		}
	}

	@Test
	void waitingIsNoDecision() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new HeldDecision(HeldState.WAITING, REASON, Optional.empty(), Cast.CARLA.id(), NOW));
	}

	@Test
	void whatIsReleasedIsAMessageAndWhatIsRefusedIsNone() {
		for (var state : List.of(HeldState.RELEASED, HeldState.RELEASED_MASKED)) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> new HeldDecision(state, REASON, Optional.empty(), Cast.CARLA.id(), NOW));
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new HeldDecision(HeldState.REFUSED, REASON, Optional.of(MESSAGE), Cast.CARLA.id(), NOW));
	}

	@Test
	void aDecisionHasAReasonThatSomebodyCanRead() {
		for (var reason : List.of("", " ", "\u200b", "x".repeat(501))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new HeldReason(reason));
		}
		assertThat(new HeldReason(" " + "x".repeat(500) + " ").text()).hasSize(500);
	}

	private static HeldDecision decision(HeldState state) {
		return (state == HeldState.REFUSED) ? HeldDecision.refused(REASON, Cast.CARLA.id(), NOW)
				: HeldDecision.released(state == HeldState.RELEASED_MASKED, REASON, MESSAGE, Cast.CARLA.id(), NOW);
	}

	private static HeldMessage held() {
		return new HeldMessage(House.RIVA.id(), HeldMessageId.next(), ScreeningId.next(), Cast.LUCA.id(),
				new Target.Existing(new TicketId(new UUID(0, 1))), new MessageBody("Scrivimi"), List.of(),
				Optional.empty(), SubmissionKey.next(), 1, NOW, Optional.empty());
	}

}
