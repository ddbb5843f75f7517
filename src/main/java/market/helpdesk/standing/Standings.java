package market.helpdesk.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.standing.StoredStanding.Computed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The standing of every shop, one row each. */
@Repository
class Standings {

	/** Any number that nothing else locks by together with a shop. */
	private static final int LOCK = 0x57a4d;

	private static final UUID NONE = new UUID(0, 0);

	private final JdbcClient jdbc;

	Standings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps others from computing a shop until the transaction ends: of two that read its
	 * records one after the other the later one must write later, too.
	 * @return whether nobody else is computing it
	 */
	boolean lock(ShopId shop) {
		return jdbc.sql("select pg_try_advisory_xact_lock(:lock, :shop)")
			.param("lock", LOCK)
			.param("shop", shop.id().hashCode())
			.query(Boolean.class)
			.single();
	}

	Optional<StoredStanding> find(Shop shop) {
		return jdbc.sql("select * from standings where shop_id = :shop")
			.param("shop", shop.id().id())
			.query((row, number) -> read(shop, row))
			.optional();
	}

	private static StoredStanding read(Shop shop, ResultSet row) throws SQLException {
		var computed = new Computed(row.getObject("day", LocalDate.class), row.getInt("revision"),
				row.getString("rules"), StandingRows.records(row), StandingRows.standing(row),
				StandingRows.instant(row, "computed_at"));
		return new StoredStanding(shop, computed, StandingRows.instant(row, "changed_at"), row.getLong("position"));
	}

	/**
	 * Takes the next position. It comes last in a transaction: everyone else's waits
	 * until this one has ended, so that positions are there for all to see in their
	 * order, and none is left out where a transaction fails.
	 */
	long nextPosition() {
		return jdbc.sql("""
				insert into standing_positions as p (name, last_position) values ('LAST', 1)
				on conflict (name) do update set last_position = p.last_position + 1
				returning last_position""").query(Long.class).single();
	}

	void store(StoredStanding stored) {
		var computed = stored.computed();
		var standing = computed.standing();
		jdbc.sql("""
				insert into standings (shop_id, market, day, revision, rules, records, score, timeliness, regularity,
				  reliability, visibility, computed_at, changed_at, position)
				values (:shop, :market, :day, :revision, :rules, :records::jsonb, :score, :timeliness, :regularity,
				  :reliability, :visibility, :computedAt, :changedAt, :position)
				on conflict (shop_id) do update set day = excluded.day, revision = excluded.revision,
				  rules = excluded.rules, records = excluded.records, score = excluded.score,
				  timeliness = excluded.timeliness, regularity = excluded.regularity,
				  reliability = excluded.reliability, visibility = excluded.visibility,
				  computed_at = excluded.computed_at, changed_at = excluded.changed_at, position = excluded.position""")
			.param("shop", stored.shop().id().id())
			.param("market", stored.shop().market().code())
			.param("day", computed.day())
			.param("revision", computed.revision())
			.param("rules", computed.rules())
			.param("records", StandingRows.json(computed.records()))
			.param("score", standing.score())
			.param("timeliness", standing.timeliness())
			.param("regularity", standing.regularity())
			.param("reliability", standing.reliability())
			.param("visibility", standing.visibility())
			.param("computedAt", computed.at().atOffset(ZoneOffset.UTC))
			.param("changedAt", stored.changedAt().atOffset(ZoneOffset.UTC))
			.param("position", stored.position())
			.update();
	}

	/**
	 * Up to which day, and which change of the clock, a market's standings should be
	 * computed.
	 */
	record UpToDate(LocalDate day, int revision) {
	}

	/**
	 * Returns shops whose standing is of an earlier day than it should be, before a
	 * change of the clock, by other rules, or not there at all; in the order of their
	 * ids.
	 * @param after behind which of them
	 */
	List<ShopId> outdated(Map<MarketCode, UpToDate> markets, String rules, Optional<ShopId> after, int atMost) {
		return jdbc.sql("""
				select s.id from shops s
				join (values %s) up_to_date (market, day, revision) on up_to_date.market = s.market
				left join standings n on n.shop_id = s.id
				where s.id > :after and (n.shop_id is null or n.day < up_to_date.day
				  or n.revision < up_to_date.revision or n.rules <> :rules)
				order by s.id limit :atMost""".formatted(values(markets)))
			.param("after", after.map(ShopId::id).orElse(NONE))
			.param("rules", rules)
			.param("atMost", atMost)
			.query((row, number) -> new ShopId(row.getObject("id", UUID.class)))
			.list();
	}

	private static String values(Map<MarketCode, UpToDate> markets) {
		return markets.entrySet()
			.stream()
			.map((market) -> "('%s', date '%s', %d)".formatted(market.getKey(), market.getValue().day(),
					market.getValue().revision()))
			.collect(Collectors.joining(", "));
	}

}
