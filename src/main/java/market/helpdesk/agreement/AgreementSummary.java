package market.helpdesk.agreement;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.order.OrderId;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;

/**
 * An agreement as pages show it.
 *
 * @param about the ticket and what it is about
 * @param position of the message it stands on
 * @param party who proposed it
 * @param supersedes what it replaces, once it is confirmed
 * @param answered by whom the proposal was ended, if it was
 * @param word why it was declined, where that was said
 */
public record AgreementSummary(AgreementId id, ShopId shop, About about, AgreementTerms terms, int position,
		AgreementState state, Party party, Optional<AgreementId> supersedes, Said proposed, Optional<Said> answered,
		Optional<String> word) {

	/** Where it was agreed on. */
	public record About(TicketId ticket, TicketReference reference, Optional<OrderId> order,
			Optional<String> orderNumber, MarketCode market, String buyerName, String shopName) {
	}

	/** Who said something, and when. */
	public record Said(String name, Side side, Instant at) {
	}

}
