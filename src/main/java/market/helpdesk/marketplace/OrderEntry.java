package market.helpdesk.marketplace;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.order.OrderId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings orders in and keeps them up to date. An order stays its buyer's: tickets hang on
 * it.
 */
@Component
class OrderEntry {

	private final JdbcClient jdbc;

	OrderEntry(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Written write(OrderLine line, Directory directory, Instant now) {
		var shop = directory.shop(line.shop()).id();
		var buyer = directory.buyer(line.buyer());
		requireOwnNumber(line, shop);
		return jdbc.sql("""
				insert into orders as o
				  (shop_id, id, number, buyer_id, item, total, currency, placed_at, delivered_at)
				values (:shop, :id, :number, :buyer, :item, :total, :currency, :placedAt, :deliveredAt)
				on conflict (shop_id, number) do update set item = excluded.item, total = excluded.total,
				  currency = excluded.currency, placed_at = excluded.placed_at, delivered_at = excluded.delivered_at
				where o.buyer_id = excluded.buyer_id and
				  (o.item, o.total, o.currency, o.placed_at, o.delivered_at) is distinct from
				  (excluded.item, excluded.total, excluded.currency, excluded.placed_at, excluded.delivered_at)
				returning id""")
			.param("shop", shop.id())
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("number", line.number().text())
			.param("buyer", buyer.id())
			.param("item", line.item().text())
			.param("total", line.total().amount())
			.param("currency", line.total().currency().getCurrencyCode())
			.param("placedAt", line.placedAt().atOffset(ZoneOffset.UTC))
			.param("deliveredAt", line.deliveredAt().map((at) -> at.atOffset(ZoneOffset.UTC)).orElse(null),
					Types.TIMESTAMP_WITH_TIMEZONE)
			.query(UUID.class)
			.optional()
			.map((id) -> Written.of(OrderImported.of(shop, new OrderId(id), line, now)))
			.orElseGet(() -> unchanged(line, shop, buyer));
	}

	/**
	 * People and addresses name an order by its number alone, so it must lead to one
	 * order.
	 */
	private void requireOwnNumber(OrderLine line, ShopId shop) {
		var taken = jdbc.sql("select exists (select from orders where number = :number and shop_id <> :shop)")
			.param("number", line.number().text())
			.param("shop", shop.id())
			.query(Boolean.class)
			.single();
		if (taken) {
			throw new LineRefused("number: order %s is another shop's".formatted(line.number()));
		}
	}

	/**
	 * Nothing was written, either because nothing is new or because the order is not this
	 * buyer's.
	 */
	private Written unchanged(OrderLine line, ShopId shop, AccountId buyer) {
		var owner = jdbc.sql("select buyer_id from orders where shop_id = :shop and number = :number")
			.param("shop", shop.id())
			.param("number", line.number().text())
			.query(UUID.class)
			.single();
		if (!owner.equals(buyer.id())) {
			throw new LineRefused("buyer: order %s is another buyer's".formatted(line.number()));
		}
		return Written.nothing();
	}

}
