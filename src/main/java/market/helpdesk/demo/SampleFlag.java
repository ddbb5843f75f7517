package market.helpdesk.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import market.helpdesk.account.People;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.FlagReason;
import market.helpdesk.quality.Flagging;
import market.helpdesk.quality.NewFlag;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketLists;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * An answer of the sample that leaves out half of what was asked, flagged by its buyer as
 * every buyer does: an administrator finds it to decide.
 */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleFlag implements SampleScene {

	private static final String BUYER = "anna";

	private static final String SUBJECT = "Reso: quando arriva il rimborso?";

	private static final String WORDS = "Ho chiesto quando parte il rimborso e su quale carta: non c'è nessuna delle due risposte.";

	private final Flagging flagging;

	private final TicketLists tickets;

	private final Threads threads;

	private final People people;

	SampleFlag(Flagging flagging, TicketLists tickets, Threads threads, People people) {
		this.flagging = flagging;
		this.tickets = tickets;
		this.threads = threads;
		this.people = people;
	}

	/** Flags the last answer of the shop. */
	@Override
	public void play(Instant now) {
		var buyer = new Buyer(people.named(BUYER).orElseThrow());
		var ticket = tickets.of(buyer, Optional.empty(), 50)
			.items()
			.stream()
			.filter((one) -> one.subject().equals(SUBJECT))
			.findFirst()
			.flatMap((one) -> threads.findVisibleTo(buyer, one.id()))
			.orElseThrow();
		flagging.flag(buyer, ticket.id(), String.valueOf(lastAnswer(ticket)),
				new NewFlag(FlagKind.NOT_ANSWERED, new FlagReason(WORDS), new TreeSet<>(List.of(2, 3))));
	}

	private int lastAnswer(TicketDetails ticket) {
		return threads.read(ticket, ticket.messageCount() + 1, ticket.messageCount())
			.stream()
			.filter((entry) -> entry instanceof Written written && written.side() == Side.SELLER)
			.mapToInt((entry) -> ((Written) entry).position())
			.max()
			.orElseThrow();
	}

}
