package market.helpdesk.screening;

import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.ticket.TicketId;

/** What facts about held messages are about. */
final class HeldSubject {

	private HeldSubject() {
	}

	/** The ticket, or the shop where none has been opened. */
	static AuditSubject of(ShopId shop, Optional<TicketId> ticket) {
		return ticket.map((one) -> AuditSubject.ticket(shop.id(), one.id()))
			.orElseGet(() -> new AuditSubject(AuditSubject.Kind.SHOP, shop.id(), shop.id()));
	}

}
