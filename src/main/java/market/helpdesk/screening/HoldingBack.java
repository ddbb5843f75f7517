package market.helpdesk.screening;

import java.util.Optional;

import market.helpdesk.ticket.Destination.InNewTicket;
import market.helpdesk.ticket.Destination.InTicket;
import market.helpdesk.ticket.HeldBack;
import market.helpdesk.ticket.HeldCounts;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.ticket.Outgoing;
import market.helpdesk.ticket.TicketId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps messages for an administrator, with all that was to go with them (R20). */
@Component
class HoldingBack {

	private final HeldMessages messages;

	private final HeldCounts counts;

	private final ApplicationEventPublisher events;

	HoldingBack(HeldMessages messages, HeldCounts counts, ApplicationEventPublisher events) {
		this.messages = messages;
		this.counts = counts;
		this.events = events;
	}

	/**
	 * A message that is held.
	 *
	 * @param isNew whether it was not before
	 */
	record Held(HeldMessageId id, boolean isNew) {
	}

	/** Finds the message that was held of the same form with the same text in it. */
	Optional<HeldMessageId> find(Outgoing outgoing) {
		return messages.find(outgoing);
	}

	/** Holds a message, once for each form and what was written in it. */
	Held hold(Outgoing outgoing, ScreeningId screening) {
		var held = messages.add(outgoing, screening);
		if (held.isNew()) {
			keep(outgoing, screening, held.id());
		}
		return held;
	}

	private void keep(Outgoing outgoing, ScreeningId screening, HeldMessageId id) {
		var shop = outgoing.to().shop();
		var ticket = switch (outgoing.to()) {
			case InTicket to -> Optional.of(to.ticket());
			case InNewTicket to -> Optional.<TicketId>empty();
		};
		ticket.ifPresent((one) -> counts.add(shop, one));
		messages.enqueue(shop, id, outgoing.sentAt());
		events
			.publishEvent(new MessageHeld(shop, ticket, id, screening, outgoing.author().account(), outgoing.sentAt()));
		outgoing.message().keep(new HeldBack(shop, ticket, id, outgoing.sentAt()));
	}

}
