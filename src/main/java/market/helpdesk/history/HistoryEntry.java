package market.helpdesk.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.agreement.AgreementKind;
import market.helpdesk.agreement.AgreementState;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.Money;
import market.helpdesk.order.OrderId;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.Topic;

/**
 * Something in a history, as it stands now.
 *
 * @param at when it began: a ticket was opened, an agreement proposed, a case opened
 */
public record HistoryEntry(UUID id, TicketId ticket, TicketReference reference, String subject, String buyerName,
		String shopName, MarketCode market, Optional<OrderId> order, Optional<String> orderNumber, Instant at,
		Matter matter) {

	/** What it is. */
	public sealed interface Matter {

	}

	/** A conversation, with so many messages by now. */
	public record Conversation(Topic topic, Status status, int messages) implements Matter {
	}

	/**
	 * Something that was proposed, on the message at a position of the ticket.
	 *
	 * @param terms in words, where it has any
	 */
	public record Proposal(AgreementKind kind, AgreementState state, Optional<Money> amount, Optional<LocalDate> day,
			Optional<String> terms, int position) implements Matter {
	}

	/** An after-sales matter; it stands nowhere yet where the item has not come in. */
	public record AfterSales(CaseKind kind, Optional<CaseStage> stage, Optional<CaseOutcome> outcome,
			Optional<Instant> closedAt) implements Matter {
	}

}
