package market.helpdesk.marketplace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;
import market.helpdesk.marketplace.MarketplaceLine.ShopLine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings shops in and renames them. A shop stays in its market: its deadlines were
 * counted there.
 */
@Component
class ShopEntry {

	private final Shops shops;

	private final Markets markets;

	private final JdbcClient jdbc;

	ShopEntry(Shops shops, Markets markets, JdbcClient jdbc) {
		this.shops = shops;
		this.markets = markets;
		this.jdbc = jdbc;
	}

	Written write(ShopLine line, Instant now) {
		requireMarket(line.market());
		shops.find(line.id().text()).map(Shop::market).ifPresent((market) -> requireSame(market, line.market()));
		return jdbc.sql("""
				insert into shops as s (id, marketplace_id, name, market, joined_at)
				values (:id, :marketplaceId, :name, :market, :joinedAt)
				on conflict (marketplace_id) do update set name = excluded.name where s.name <> excluded.name
				returning id""")
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("marketplaceId", line.id().text())
			.param("name", line.name().text())
			.param("market", line.market().code())
			.param("joinedAt", line.joinedAt().atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional()
			.map((id) -> Written.of(new ShopImported(new ShopId(id), line.name().text(), line.market(), now)))
			.orElseGet(Written::nothing);
	}

	private void requireMarket(MarketCode code) {
		if (markets.all().stream().noneMatch((market) -> market.code().equals(code))) {
			throw new LineRefused("market: %s is unknown".formatted(code));
		}
	}

	private static void requireSame(MarketCode market, MarketCode told) {
		if (!market.equals(told)) {
			throw new LineRefused("market: the shop is in %s, and stays there".formatted(market));
		}
	}

}
