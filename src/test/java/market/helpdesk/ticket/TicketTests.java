package market.helpdesk.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TicketTests {

	private static final Author ANNA = Author.of(Cast.ANNA.buyer());

	private static final Author GIULIA = Author.of(Cast.GIULIA.member());

	private static final Author CARLA = Author.of(Cast.CARLA.administrator());

	private static final TakeOverReason REASON = new TakeOverReason("Nobody answers");

	private Instant now = Stage.OPENING;

	@Test
	void needsAnAnswerOnceTheBuyerHasWritten() {
		var ticket = openedBy(ANNA);
		post(ticket, ANNA);
		assertThat(ticket.status()).isEqualTo(Status.NEEDS_ANSWER);
	}

	@Test
	void waitsForTheBuyerOnceTheShopHasWritten() {
		var ticket = openedBy(GIULIA);
		post(ticket, GIULIA);
		assertThat(ticket.status()).isEqualTo(Status.WAITING_FOR_BUYER);
	}

	@Test
	void countsItsMessagesAndRemembersTheLastOne() {
		var ticket = openedBy(ANNA);
		post(ticket, ANNA);
		now = Stage.at("2026-01-14T11:00");
		var second = post(ticket, GIULIA);
		assertThat(second.position()).isEqualTo(2);
		assertThat(ticket.messageCount()).isEqualTo(2);
		assertThat(ticket.lastMessageAt()).isEqualTo(now);
	}

	@Test
	void numbersItsPointsOnAndKnowsHowManyAreOpen() {
		var ticket = openedBy(ANNA);
		ticket.post(ANNA, asking("Ricevuto?", "Quando?"), SubmissionKey.next(), now);
		ticket.post(GIULIA, saying().answering(List.of(1)), SubmissionKey.next(), now);
		ticket.post(ANNA, asking("Su quale carta?"), SubmissionKey.next(), now);
		assertThat(ticket.pointCount()).isEqualTo(3);
		assertThat(ticket.openPoints()).isEqualTo(2);
		ticket.post(GIULIA, saying().answering(List.of(2, 3)), SubmissionKey.next(), now);
		assertThat(ticket.openPoints()).isZero();
		ticket.reopenPoints(1);
		assertThat(ticket.openPoints()).isOne();
	}

	@Test
	void letsOnlyBuyersAskAndOnlyTheOthersAnswer() {
		var ticket = asked();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ticket.post(GIULIA, asking("Quando?"), SubmissionKey.next(), now));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ticket.post(ANNA, saying().answering(List.of(1)), SubmissionKey.next(), now));
	}

	@Test
	void isClosedOnlyOnceWhereItIsClosedTwice() {
		var ticket = answered();
		assertThat(ticket.close(Cast.ANNA.id(), now)).isPresent();
		assertThat(ticket.close(Cast.ANNA.id(), now)).isEmpty();
		assertThat(ticket.status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void isReopenedByTheBuyersNextMessage() {
		var ticket = closed();
		post(ticket, ANNA);
		assertThat(ticket.isClosed()).isFalse();
		assertThat(ticket.status()).isEqualTo(Status.NEEDS_ANSWER);
	}

	@Test
	void staysClosedWhenTheShopWrites() {
		var ticket = closed();
		post(ticket, GIULIA);
		assertThat(ticket.isClosed()).isTrue();
		assertThat(ticket.status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void isClosedAgainAfterItWasReopened() {
		var ticket = closed();
		post(ticket, ANNA);
		assertThat(ticket.close(Cast.ANNA.id(), now).orElseThrow().getId().afterPosition()).isEqualTo(3);
	}

	@Test
	void goesOnNeedingTheAnswerItStillOwesWhenItIsClosed() {
		var ticket = openedBy(ANNA);
		post(ticket, ANNA);
		ticket.close(Cast.ANNA.id(), now);
		assertThat(ticket.isClosed()).isTrue();
		assertThat(ticket.status()).isEqualTo(Status.NEEDS_ANSWER);
		post(ticket, GIULIA);
		assertThat(ticket.status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void waitsForTheBuyerOnceTheBuyerNeedsNoAnswer() {
		var ticket = asked();
		assertThat(ticket.waive(Cast.ANNA.id(), now)).isPresent();
		assertThat(ticket.status()).isEqualTo(Status.WAITING_FOR_BUYER);
	}

	@Test
	void isClosedOnceTheBuyerNeedsNoAnswerToWhatIsClosed() {
		var ticket = asked();
		ticket.close(Cast.ANNA.id(), now);
		ticket.waive(Cast.ANNA.id(), now);
		assertThat(ticket.status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void isWaivedOnceWhereItIsWaivedTwice() {
		var ticket = asked();
		ticket.waive(Cast.ANNA.id(), now);
		assertThat(ticket.waive(Cast.ANNA.id(), now)).isEmpty();
	}

	@Test
	void isNotWaivedWhereNothingIsOwed() {
		assertThat(answered().waive(Cast.ANNA.id(), now)).isEmpty();
	}

	@Test
	void needsItsAnswerAgainOnceTheWaiverIsWithdrawn() {
		var ticket = asked();
		ticket.waive(Cast.ANNA.id(), now);
		assertThat(ticket.withdrawWaiver(Cast.ANNA.id(), now)).isPresent();
		assertThat(ticket.withdrawWaiver(Cast.ANNA.id(), now)).isEmpty();
		assertThat(ticket.status()).isEqualTo(Status.NEEDS_ANSWER);
		assertThat(ticket.waive(Cast.ANNA.id(), now)).isPresent();
	}

	@Test
	void keepsAWaiverThatSomethingWasWrittenAfter() {
		for (var writer : List.of(ANNA, GIULIA)) {
			var ticket = asked();
			ticket.waive(Cast.ANNA.id(), now);
			post(ticket, writer);
			assertThat(ticket.withdrawWaiver(Cast.ANNA.id(), now)).isEmpty();
		}
	}

	@Test
	void isAskedAboutOnceForEachUnansweredRun() {
		var ticket = asked();
		assertThat(ticket.proposeWaiver(Cast.GIULIA.id(), now)).isPresent();
		assertThat(ticket.proposeWaiver(Cast.LUCA.id(), now)).isEmpty();
		post(ticket, ANNA);
		assertThat(ticket.proposeWaiver(Cast.GIULIA.id(), now)).as("joined").isEmpty();
		ticket.waive(Cast.ANNA.id(), now);
		ticket.withdrawWaiver(Cast.ANNA.id(), now);
		assertThat(ticket.proposeWaiver(Cast.GIULIA.id(), now)).as("withdrawn").isEmpty();
		ticket.waive(Cast.ANNA.id(), now);
		post(ticket, ANNA);
		assertThat(ticket.proposeWaiver(Cast.GIULIA.id(), now)).as("a run of its own").isPresent();
		assertThat(ticket.status()).isEqualTo(Status.NEEDS_ANSWER);
		post(ticket, GIULIA);
		assertThat(ticket.proposeWaiver(Cast.GIULIA.id(), now)).as("answered").isEmpty();
	}

	@Test
	void isAnsweredByTheMarketplaceOnceItIsTakenOver() {
		var ticket = takenOver();
		assertThat(ticket.status()).isEqualTo(Status.WITH_MARKETPLACE);
		post(ticket, CARLA);
		assertThat(ticket.status()).isEqualTo(Status.WAITING_FOR_BUYER);
		post(ticket, ANNA);
		assertThat(ticket.status()).isEqualTo(Status.WITH_MARKETPLACE);
	}

	@Test
	void isTakenOverOnceAndOnlyWhereAnAnswerIsOwed() {
		assertThat(takenOver().takeOver(Cast.DARIO.id(), REASON, now)).isEmpty();
		assertThat(answered().takeOver(Cast.CARLA.id(), REASON, now)).isEmpty();
		var waived = asked();
		waived.waive(Cast.ANNA.id(), now);
		assertThat(waived.takeOver(Cast.CARLA.id(), REASON, now)).isEmpty();
	}

	@Test
	void isNotWrittenInByTheShopWhileItIsTakenOver() {
		var ticket = takenOver();
		assertThatExceptionOfType(WritingRefused.class).isThrownBy(() -> post(ticket, GIULIA));
		assertThat(ticket.proposeWaiver(Cast.GIULIA.id(), now)).isEmpty();
		assertThat(ticket.waive(Cast.ANNA.id(), now)).isEmpty();
		assertThat(ticket.messageCount()).isOne();
	}

	@Test
	void isNotWrittenInByTheMarketplaceUnlessItIsTakenOver() {
		var ticket = asked();
		assertThatExceptionOfType(WritingRefused.class).isThrownBy(() -> post(ticket, CARLA));
		var handedBack = takenOver();
		handedBack.handBack(Cast.CARLA.id(), now);
		assertThatExceptionOfType(WritingRefused.class).isThrownBy(() -> post(handedBack, CARLA));
	}

	@Test
	void needsTheShopsAnswerAgainWhereItIsHandedBackUnanswered() {
		var ticket = takenOver();
		assertThat(ticket.handBack(Cast.CARLA.id(), now)).isPresent();
		assertThat(ticket.handBack(Cast.CARLA.id(), now)).isEmpty();
		assertThat(ticket.status()).isEqualTo(Status.NEEDS_ANSWER);
	}

	@Test
	void waitsForTheBuyerWhereItIsHandedBackAnswered() {
		var ticket = takenOver();
		post(ticket, CARLA);
		ticket.handBack(Cast.CARLA.id(), now);
		assertThat(ticket.status()).isEqualTo(Status.WAITING_FOR_BUYER);
		post(ticket, ANNA);
		assertThat(ticket.status()).isEqualTo(Status.NEEDS_ANSWER);
	}

	@Test
	void needsAnotherAnswerOnceTheOneItGotIsNotGoodEnough() {
		var ticket = answered();
		assertThat(askAgain(ticket).joined()).isFalse();
		assertThat(ticket.status()).isEqualTo(Status.NEEDS_ANSWER);
		post(ticket, GIULIA);
		assertThat(ticket.status()).isEqualTo(Status.WAITING_FOR_BUYER);
	}

	@Test
	void isAskedAgainOfTheMarketplaceWhereThatHasTakenOver() {
		var ticket = takenOver();
		post(ticket, CARLA);
		askAgain(ticket);
		assertThat(ticket.status()).isEqualTo(Status.WITH_MARKETPLACE);
	}

	@Test
	void isReopenedByAskingAgainAndClosedAgain() {
		var ticket = closed();
		askAgain(ticket);
		assertThat(ticket.isClosed()).isFalse();
		assertThat(ticket.close(Cast.ANNA.id(), now)).isPresent();
	}

	@Test
	void needsNoAnswerOnceThereWasNoNeedToAskAgain() {
		var ticket = answered();
		var asking = askAgain(ticket);
		assertThat(ticket.drop(asking, false, Cast.CARLA.id(), now).released()).isTrue();
		assertThat(ticket.status()).isEqualTo(Status.WAITING_FOR_BUYER);
	}

	@Test
	void goesOnNeedingWhatElseWasAsked() {
		var before = asked();
		post(before, GIULIA);
		post(before, ANNA);
		var joined = askAgain(before);
		assertThat(joined.joined()).isTrue();
		assertThat(before.drop(joined, false, Cast.CARLA.id(), now).released()).isFalse();
		assertThat(before.status()).isEqualTo(Status.NEEDS_ANSWER);

		var after = answered();
		var asking = askAgain(after);
		post(after, ANNA);
		assertThat(after.drop(asking, false, Cast.CARLA.id(), now).released()).isFalse();
		assertThat(after.status()).isEqualTo(Status.NEEDS_ANSWER);
	}

	@Test
	void needsAnAnswerUntilAllAskingsAreDropped() {
		var ticket = answered();
		post(ticket, GIULIA);
		var first = askAgain(ticket);
		var second = askAgain(ticket);
		assertThat(ticket.drop(second, false, Cast.CARLA.id(), now).released()).isFalse();
		assertThat(ticket.status()).isEqualTo(Status.NEEDS_ANSWER);
		assertThat(ticket.drop(first, false, Cast.CARLA.id(), now).released()).isTrue();
	}

	@Test
	void isNotOwedByADroppedAskingWhatALaterOneAsks() {
		var ticket = asked();
		post(ticket, GIULIA);
		post(ticket, ANNA);
		var joined = askAgain(ticket);
		ticket.waive(Cast.ANNA.id(), now);
		var later = askAgain(ticket);
		assertThat(ticket.drop(joined, false, Cast.CARLA.id(), now).released()).isFalse();
		assertThat(ticket.status()).isEqualTo(Status.NEEDS_ANSWER);
		assertThat(ticket.drop(later, false, Cast.CARLA.id(), now).released()).isTrue();
	}

	@Test
	void keepsNoWaiverOfWhatNobodyNeedHaveAsked() {
		var ticket = answered();
		var asking = askAgain(ticket);
		ticket.waive(Cast.ANNA.id(), now);
		assertThat(ticket.drop(asking, false, Cast.CARLA.id(), now).released()).isFalse();
		assertThat(ticket.withdrawWaiver(Cast.ANNA.id(), now)).isEmpty();
	}

	@Test
	void isAskedAboutOnceBetweenTwoMessagesHoweverOftenItIsAskedAgain() {
		var ticket = answered();
		var asking = askAgain(ticket);
		assertThat(ticket.proposeWaiver(Cast.GIULIA.id(), now)).isPresent();
		ticket.drop(asking, false, Cast.CARLA.id(), now);
		askAgain(ticket);
		assertThat(ticket.proposeWaiver(Cast.GIULIA.id(), now)).isEmpty();
	}

	private Asking askAgain(Ticket ticket) {
		return ticket.askAgain(new AskingId(UUID.randomUUID()), MessageId.next(), Cast.ANNA.id(), now);
	}

	private Ticket takenOver() {
		var ticket = asked();
		ticket.takeOver(Cast.CARLA.id(), REASON, now);
		return ticket;
	}

	private Ticket asked() {
		var ticket = openedBy(ANNA);
		post(ticket, ANNA);
		return ticket;
	}

	private Ticket closed() {
		var ticket = answered();
		ticket.close(Cast.ANNA.id(), now);
		return ticket;
	}

	private Ticket answered() {
		var ticket = openedBy(ANNA);
		post(ticket, ANNA);
		post(ticket, GIULIA);
		return ticket;
	}

	private Ticket openedBy(Author opener) {
		return new Ticket(Matter.of(House.RIVA.id(), Cast.ANNA.id(), new Offer("iPhone 13")), Topic.QUESTION,
				new Subject("Battery"), opener, SubmissionKey.next(), now);
	}

	private Message post(Ticket ticket, Author author) {
		return ticket.post(author, saying(), SubmissionKey.next(), now);
	}

	private static NewMessage saying() {
		return NewMessage.of(new MessageBody("How is the battery?"));
	}

	private static NewMessage asking(String... points) {
		return NewMessage.of(MessageBody.NONE, Stream.of(points).map(PointText::new).toList());
	}

}
