package market.helpdesk.web.aftersales;

import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.aftersales.Cases;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.writing.Tracking;

import org.springframework.stereotype.Component;

/** What saved answers say of parcels is what cases know of them. */
@Component
class CaseTracking implements Tracking {

	private final Cases cases;

	CaseTracking(Cases cases) {
		this.cases = cases;
	}

	@Override
	public Optional<String> numberOf(ShopId shop, TicketId ticket) {
		return cases.trackingNumber(shop, ticket);
	}

}
