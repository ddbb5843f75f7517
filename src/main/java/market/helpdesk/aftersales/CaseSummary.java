package market.helpdesk.aftersales;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.calendar.MarketCode;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;

/**
 * A case as lists show it.
 *
 * @param stage where it stands; nowhere yet where the item has not come in
 * @param periodOver whether it was opened after the period of its kind
 * @param update by when the next update is expected, if one is
 */
public record CaseSummary(CaseId id, TicketId ticket, TicketReference reference, String subject, CaseKind kind,
		Optional<CaseStage> stage, Optional<CaseOutcome> outcome, String buyerName, String shopName, MarketCode market,
		String orderNumber, String item, Instant openedAt, Optional<Instant> closedAt, boolean periodOver,
		Optional<UpdateTime> update) {
}
