package market.helpdesk.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.account.People;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.screening.HeldReason;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.Intent;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Screened.Held;
import market.helpdesk.ticket.Sending;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketLists;
import market.helpdesk.ticket.TicketSummary;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * An agent of the sample sends what must not go out: one message waits for an
 * administrator, one was refused. And a buyer gives a number, which is hidden.
 */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleHeldMessages implements SampleScene {

	private static final int LATEST = 50;

	private static final String WAITING = "Buongiorno, il rimborso parte oggi. Per fare prima mi scriva su WhatsApp al 347 555 0192.";

	private static final String REFUSED = "Se paga con un bonifico diretto all'IBAN IT60 X054 2811 1010 0000 0123 456 le faccio il 10% di sconto.";

	private static final String REASON = "I pagamenti passano solo dalla piattaforma (regola R8). Scriva all'acquirente senza l'IBAN.";

	private static final String MASKED = "Se serve, mi trovate al 347 555 0134 dopo le 18. Il graffio si vede anche a schermo spento.";

	private final Messaging messaging;

	private final DecidingHeld deciding;

	private final TicketLists tickets;

	private final People people;

	private final Shops shops;

	SampleHeldMessages(Messaging messaging, DecidingHeld deciding, TicketLists tickets, People people, Shops shops) {
		this.messaging = messaging;
		this.deciding = deciding;
		this.tickets = tickets;
		this.people = people;
		this.shops = shops;
	}

	/** No deadline is another for it. */
	@Override
	public void play(Instant now) {
		var agent = new Member(people.sellerNamed("luca").orElseThrow(), Set.of(shops.find("riva").orElseThrow().id()));
		var owed = owed(agent);
		if (owed.size() > 1) {
			hold(agent, owed.getFirst().id(), WAITING);
			hold(agent, owed.getLast().id(), REFUSED).ifPresent(this::refuse);
		}
		showNumber();
	}

	private List<TicketSummary> owed(Member agent) {
		return tickets.of(agent, Optional.of(Status.NEEDS_ANSWER), Optional.empty(), LATEST).items();
	}

	private Optional<HeldMessageId> hold(Member agent, TicketId ticket, String text) {
		var sending = messaging.post(agent, ticket, NewMessage.of(new MessageBody(text)), SubmissionKey.next(),
				Intent.FOR_A_LOOK);
		return (sending instanceof Sending.KeptBack<Integer>(Held(var held))) ? Optional.of(held) : Optional.empty();
	}

	private void refuse(HeldMessageId held) {
		people.named("carla")
			.map(Administrator::new)
			.ifPresent((administrator) -> deciding.refuse(administrator, held, new HeldReason(REASON)));
	}

	/** Joins what waits for an answer already. */
	private void showNumber() {
		var buyer = new Buyer(people.named("marco").orElseThrow());
		tickets.of(buyer, Optional.empty(), LATEST)
			.items()
			.stream()
			.filter((ticket) -> ticket.subject().startsWith("Display arrivato graffiato"))
			.findFirst()
			.ifPresent((ticket) -> messaging.post(buyer, ticket.id(), NewMessage.of(new MessageBody(MASKED)),
					SubmissionKey.next()));
	}

}
