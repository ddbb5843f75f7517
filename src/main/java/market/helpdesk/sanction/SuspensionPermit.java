package market.helpdesk.sanction;

import java.time.Instant;

import market.helpdesk.account.Curb;
import market.helpdesk.account.Curbs;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.OpeningPermit;

import org.springframework.stereotype.Component;

/** A shop that is suspended or removed opens no tickets, and answers all the same. */
@Component
class SuspensionPermit implements OpeningPermit {

	private final Curbs curbs;

	SuspensionPermit(Curbs curbs) {
		this.curbs = curbs;
	}

	@Override
	public boolean mayOpen(ShopId shop, Instant at) {
		return curbs.of(shop, at).filter((kind) -> kind != Curb.Kind.RESTRICTED).isEmpty();
	}

}
