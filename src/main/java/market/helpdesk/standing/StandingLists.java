package market.helpdesk.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.paging.Beginning;
import market.helpdesk.standing.RankedShops.Place;
import market.helpdesk.standing.ShopStanding.Computation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The standings as people see them: those who belong to a shop see its own, and
 * administrators all. Whoever only stands in for a shop does not.
 */
@Repository
public class StandingLists {

	private static final String SELECT = """
			select s.id, s.marketplace_id, s.name, s.market, s.joined_at, %s, n.records, n.day, n.computed_at, n.changed_at
			from shops s left join standings n on n.shop_id = s.id
			"""
		.formatted(StandingRows.COLUMNS);

	private final JdbcClient jdbc;

	private final StandingFormula formula;

	StandingLists(JdbcClient jdbc, StandingFormula formula) {
		this.jdbc = jdbc;
		this.formula = formula;
	}

	/** Returns the standings of the shops somebody belongs to, by their names. */
	public List<ShopStanding> of(Member member) {
		return jdbc.sql(SELECT + """
				where s.id in (select shop_id from shop_members where account_id = :member)
				order by s.name, s.id""").param("member", member.account().id()).query(this::read).list();
	}

	/** Finds the standing of a shop. */
	public Optional<ShopStanding> find(Inspector inspector, ShopId shop) {
		return jdbc.sql(SELECT + "where s.id = :shop").param("shop", shop.id()).query(this::read).optional();
	}

	/** Returns the standings of shops, by their ids. */
	public Map<ShopId, Standing> of(Inspector inspector, Collection<ShopId> shops) {
		if (shops.isEmpty()) {
			return Map.of();
		}
		return jdbc.sql(SELECT + "where s.id in (:shops)")
			.param("shops", shops.stream().map(ShopId::id).toList())
			.query(this::read)
			.list()
			.stream()
			.collect(Collectors.toMap((one) -> one.shop().id(), ShopStanding::standing));
	}

	/** Returns the shops whose names begin so, the lowest first. */
	public RankedShops ranked(Inspector inspector, StandingOrder order, String shopName, Optional<Place> after,
			int size) {
		var query = jdbc.sql("""
				select n.shop_id, n.%1$s as value from standings n
				where true%2$s%3$s
				order by n.%1$s, n.shop_id limit :size""".formatted(order.column(),
				shopName.isBlank() ? ""
						: " and n.shop_id in (select id from shops where lower(name) like :beginning escape '\\')",
				after.map((place) -> " and (n.%s, n.shop_id) > (:value, :shop)".formatted(order.column())).orElse("")))
			.param("beginning", Beginning.of(shopName).pattern())
			.param("size", size + 1);
		after.ifPresent((place) -> query.param("value", place.value()).param("shop", place.shop().id()));
		var places = query
			.query((row, number) -> new Place(row.getBigDecimal("value"),
					new ShopId(row.getObject("shop_id", UUID.class))))
			.list();
		var shown = places.subList(0, Math.min(size, places.size()));
		return new RankedShops(shown.stream().map(Place::shop).toList(),
				(places.size() > size) ? Optional.of(shown.getLast()) : Optional.empty());
	}

	private ShopStanding read(ResultSet row, int number) throws SQLException {
		var shop = new Shop(new ShopId(row.getObject("id", UUID.class)), row.getString("marketplace_id"),
				row.getString("name"), new MarketCode(row.getString("market")), StandingRows.instant(row, "joined_at"));
		if (row.getObject("computed_at", OffsetDateTime.class) == null) {
			return new ShopStanding(shop, formula.standing(Records.NONE), Records.NONE, Optional.empty());
		}
		var computation = new Computation(row.getObject("day", LocalDate.class),
				StandingRows.instant(row, "computed_at"), StandingRows.instant(row, "changed_at"));
		return new ShopStanding(shop, StandingRows.standing(row), StandingRows.records(row), Optional.of(computation));
	}

}
