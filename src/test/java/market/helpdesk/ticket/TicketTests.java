package market.helpdesk.ticket;

import java.time.Instant;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.Stage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TicketTests {

	private static final Author ANNA = Author.of(Cast.ANNA.buyer());

	private static final Author GIULIA = Author.of(Cast.GIULIA.member());

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
		return ticket.post(author, new MessageBody("How is the battery?"), SubmissionKey.next(), now);
	}

}
