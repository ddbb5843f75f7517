package market.helpdesk.marketplace;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.calendar.MarketCode;

/** A shop came in or was renamed. */
record ShopImported(ShopId shop, String name, MarketCode market, Instant occurredAt) implements ImportedFact {

	@Override
	public AuditSubject subject() {
		return new AuditSubject(AuditSubject.Kind.SHOP, shop.id(), shop.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("name", name, "market", market.code());
	}

}
