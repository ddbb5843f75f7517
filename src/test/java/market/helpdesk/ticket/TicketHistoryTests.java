package market.helpdesk.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.Stage;
import market.helpdesk.ticket.TicketHistory.Closing;
import market.helpdesk.ticket.TicketHistory.PastMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TicketHistoryTests {

	private static final String TEN = "2026-01-14T10:00";

	private static final String ELEVEN = "2026-01-14T11:00";

	@Test
	void isInTheOrderInWhichItHappened() {
		var history = history(Optional.of(ELEVEN), TEN, TEN, ELEVEN);
		assertThat(history.first()).isEqualTo(history.messages().getFirst());
	}

	@Test
	void isRefusedWhereAMessageComesBeforeAnEarlierOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> history(Optional.empty(), ELEVEN, TEN))
			.withMessage("What happened at 2026-01-14T09:00:00Z stands behind what happened at 2026-01-14T10:00:00Z");
	}

	@Test
	void isRefusedWhereItWasClosedBeforeItsLastMessage() {
		assertThatIllegalArgumentException().isThrownBy(() -> history(Optional.of(TEN), TEN, ELEVEN));
	}

	@Test
	void isRefusedWithoutAMessage() {
		assertThatIllegalArgumentException().isThrownBy(() -> history(Optional.empty()))
			.withMessage("A ticket has at least one message");
	}

	private static TicketHistory history(Optional<String> closed, String... written) {
		List<PastMessage> messages = Arrays.stream(written)
			.map((at) -> new PastMessage(SubmissionKey.next(), Author.of(Cast.ANNA.buyer()),
					NewMessage.of(new MessageBody("Ciao")), Stage.at(at)))
			.toList();
		return new TicketHistory(SubmissionKey.next(),
				Matter.of(House.RIVA.id(), Cast.ANNA.id(), new Offer("iPhone 13")), Topic.QUESTION,
				new Subject("Battery"), messages, closed.map((at) -> new Closing(Cast.ANNA.id(), Stage.at(at))));
	}

}
