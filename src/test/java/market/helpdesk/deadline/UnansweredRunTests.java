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
import market.helpdesk.ticket.TicketId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Threads are written as B for the buyer, S for the shop, M for the marketplace. */
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

	@Test
	void endsWithAWaiverAndTheNextMessageBeginsAnother() {
		var thread = thread("BBB");
		var waiver = release(Release.Cause.WAIVED);
		assertThat(UnansweredRun.in(thread, List.of(new PastRelease(waiver, 2, 2)))).containsExactly(
				new UnansweredRun(thread.get(0), Optional.empty(), Optional.of(waiver)),
				new UnansweredRun(thread.get(2), Optional.empty(), Optional.empty()));
	}

	@Test
	void isNotBegunWhileTheMarketplaceHasTakenOver() {
		var thread = thread("BMBBS");
		var takeOver = release(Release.Cause.TAKEN_OVER);
		assertThat(UnansweredRun.in(thread, List.of(new PastRelease(takeOver, 1, 3)))).containsExactly(
				new UnansweredRun(thread.get(0), Optional.empty(), Optional.of(takeOver)),
				new UnansweredRun(thread.get(3), Optional.of(thread.get(4)), Optional.empty()));
		assertThat(UnansweredRun.in(thread("BMB"), List.of(new PastRelease(takeOver, 1, Integer.MAX_VALUE))))
			.hasSize(1);
	}

	private static Release release(Release.Cause cause) {
		return new Release(new UUID(7, 7), cause, Cast.House.RIVA.id(), new TicketId(new UUID(8, 8)), Cast.ANNA.id(),
				false, Stage.OPENING);
	}

	private static List<ThreadMessage> thread(String sides) {
		var thread = new ArrayList<ThreadMessage>();
		for (var position = 1; position <= sides.length(); position++) {
			var author = switch (sides.charAt(position - 1)) {
				case 'B' -> new Author(Cast.ANNA.id(), Side.BUYER);
				case 'M' -> new Author(Cast.CARLA.id(), Side.MARKETPLACE);
				default -> new Author(Cast.GIULIA.id(), Side.SELLER);
			};
			thread.add(new ThreadMessage(new MessageId(new UUID(0, position)), author,
					Stage.OPENING.plusSeconds(position)));
		}
		return thread;
	}

}
