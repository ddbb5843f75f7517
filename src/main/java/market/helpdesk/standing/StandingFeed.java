package market.helpdesk.standing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the standings of all shops are, in the order in which they became so (R21): each
 * shop as it is now, once, where it changed last. Whoever goes on from the last position
 * they read misses no change and is told none twice; a shop that changes again comes
 * again, further on.
 */
@Repository
public class StandingFeed {

	private final JdbcClient jdbc;

	StandingFeed(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A shop's standing in the order of all changes.
	 *
	 * @param marketplaceId how the marketplace names the shop
	 * @param at since when it is so
	 */
	public record Change(long position, ShopId shop, String marketplaceId, MarketCode market, Standing standing,
			Instant at) {
	}

	/**
	 * Returns what changed after a position, the earliest first; 0 is before everything.
	 */
	public List<Change> after(long position, int atMost) {
		return jdbc.sql("""
				select n.position, n.shop_id, s.marketplace_id, n.market, n.changed_at, %s
				from standings n join shops s on s.id = n.shop_id
				where n.position > :position order by n.position limit :atMost""".formatted(StandingRows.COLUMNS))
			.param("position", position)
			.param("atMost", atMost)
			.query((row, number) -> new Change(row.getLong("position"),
					new ShopId(row.getObject("shop_id", UUID.class)), row.getString("marketplace_id"),
					new MarketCode(row.getString("market")), StandingRows.standing(row),
					StandingRows.instant(row, "changed_at")))
			.list();
	}

	/** Returns the last position that was given, 0 before there is one. */
	public long last() {
		return jdbc.sql("select coalesce(max(last_position), 0) from standing_positions").query(Long.class).single();
	}

}
