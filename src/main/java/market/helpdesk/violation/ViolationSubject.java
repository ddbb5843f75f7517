package market.helpdesk.violation;

import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.audit.AuditSubject.Kind;
import market.helpdesk.ticket.TicketId;

/**
 * What entries about violations are about: the ticket, and the shop where there is none.
 */
final class ViolationSubject {

	private ViolationSubject() {
	}

	static AuditSubject of(ShopId shop, Optional<TicketId> ticket) {
		return ticket.map((one) -> AuditSubject.ticket(shop.id(), one.id()))
			.orElseGet(() -> new AuditSubject(Kind.SHOP, shop.id(), shop.id()));
	}

}
