package market.helpdesk.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.ticket.Author;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.Side;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Threads are written as B for the buyer and S for the shop. */
class UnansweredRunTests {

	@Test
	void beginsWithTheBuyersFirstMessageAndEndsWithTheShopsFirst() {
		var thread = thread("BBSS");
		assertThat(UnansweredRun.in(thread, List.of()))
			.containsExactly(new UnansweredRun(thread.get(0), Optional.of(thread.get(2)), Optional.empty()));
	}

	@Test
	void isOpenWhereNobodyHasAnswered() {
		var thread = thread("BSBBB");
		assertThat(UnansweredRun.in(thread, List.of())).containsExactly(
				new UnansweredRun(thread.get(0), Optional.of(thread.get(1)), Optional.empty()),
				new UnansweredRun(thread.get(2), Optional.empty(), Optional.empty()));
	}

	@Test
	void isNotBegunByAShop() {
		var thread = thread("SSBS");
		assertThat(UnansweredRun.in(thread, List.of()))
			.containsExactly(new UnansweredRun(thread.get(2), Optional.of(thread.get(3)), Optional.empty()));
		assertThat(UnansweredRun.in(thread("SS"), List.of())).isEmpty();
		assertThat(UnansweredRun.in(List.of(), List.of())).isEmpty();
	}

	private static List<ThreadMessage> thread(String sides) {
		var thread = new ArrayList<ThreadMessage>();
		for (var position = 1; position <= sides.length(); position++) {
			var author = (sides.charAt(position - 1) == 'B') ? new Author(Cast.ANNA.id(), Side.BUYER)
					: new Author(Cast.GIULIA.id(), Side.SELLER);
			thread.add(new ThreadMessage(new MessageId(new UUID(0, position)), author,
					Stage.OPENING.plusSeconds(position)));
		}
		return thread;
	}

}
