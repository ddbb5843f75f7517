package market.helpdesk.marketplace;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.ShopId;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.order.OrderId;

/** An order came in or changed. */
record OrderImported(ShopId shop, OrderId order, String number, String item, String total,
		Instant occurredAt) implements ImportedFact {

	static OrderImported of(ShopId shop, OrderId order, OrderLine line, Instant occurredAt) {
		var total = line.total().amount().toPlainString() + " " + line.total().currency().getCurrencyCode();
		return new OrderImported(shop, order, line.number().text(), line.item().text(), total, occurredAt);
	}

	@Override
	public AuditSubject subject() {
		return new AuditSubject(AuditSubject.Kind.ORDER, shop.id(), order.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("number", number, "item", item, "total", total);
	}

}
