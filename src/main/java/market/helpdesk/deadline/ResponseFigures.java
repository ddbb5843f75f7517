package market.helpdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;
import market.helpdesk.paging.Beginning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the markets answer, in numbers that are kept and not counted. */
@Repository
public class ResponseFigures {

	private static final String OF_SHOPS = """
			select s.id, s.name, s.market, coalesce(t.running, 0) as running, coalesce(t.overdue, 0) as overdue,
			  coalesce(t.met + t.missed + t.waived + t.taken_over, 0) as ended, coalesce(t.missed, 0) as missed,
			  coalesce(t.waived, 0) as waived, coalesce(t.waived_proposed, 0) as waived_as_proposed
			from (%s) s
			left join response_tallies t on t.shop_id = s.id
			order by lower(s.name), s.id""";

	private final JdbcClient jdbc;

	private final Markets markets;

	private final Clock clock;

	ResponseFigures(JdbcClient jdbc, Markets markets, Clock clock) {
		this.jdbc = jdbc;
		this.markets = markets;
		this.clock = clock;
	}

	/**
	 * A market's numbers.
	 *
	 * @param overdue answers that are owed although their time is up
	 * @param missedThisWeek deadlines whose time was up since Monday, 00:00 of the market
	 */
	public record MarketFigures(MarketCode market, long shops, long running, long overdue, long missedThisWeek) {
	}

	/** Returns the numbers of every market that has a shop. */
	public List<MarketFigures> perMarket() {
		return jdbc
			.sql("""
					select s.market, count(*) as shops, coalesce(sum(t.running), 0) as running,
					  coalesce(sum(t.overdue), 0) as overdue, coalesce(sum(w.missed), 0) as missed_this_week
					from shops s
					join (values %s) monday (market, date) on monday.market = s.market
					left join response_tallies t on t.shop_id = s.id
					left join lateral (
					  select sum(d.missed) as missed from missed_days d where d.shop_id = s.id and d.day >= monday.date) w on true
					group by s.market
					order by s.market"""
				.formatted(mondays()))
			.query((row, number) -> new MarketFigures(new MarketCode(row.getString("market")), row.getLong("shops"),
					row.getLong("running"), row.getLong("overdue"), row.getLong("missed_this_week")))
			.list();
	}

	/** Shops by their names, and behind which the list goes on if it does. */
	public record ShopPage(List<ShopFigures> shops, Optional<ShopId> next) {
	}

	/** Returns the numbers of the shops whose names begin so, by their names. */
	public ShopPage perShop(String beginning, Optional<ShopId> after, int size) {
		var query = jdbc.sql(OF_SHOPS.formatted("""
				select * from shops where lower(name) like :beginning escape '\\' %s
				order by lower(name), id limit :size""".formatted(after.map((
				shop) -> "and (lower(name), id) > (select lower(last.name), last.id from shops last where last.id = :after)")
			.orElse("")))).param("beginning", Beginning.of(beginning).pattern()).param("size", size + 1);
		after.ifPresent((shop) -> query.param("after", shop.id()));
		var rows = query.query(ResponseFigures::shop).list();
		return (rows.size() <= size) ? new ShopPage(rows, Optional.empty())
				: new ShopPage(rows.subList(0, size), Optional.of(rows.get(size - 1).shop()));
	}

	/** Returns the numbers of shops, in the order in which they are asked for. */
	public List<ShopFigures> of(List<ShopId> shops) {
		if (shops.isEmpty()) {
			return List.of();
		}
		var figures = jdbc.sql(OF_SHOPS.formatted("select * from shops where id in (:shops)"))
			.param("shops", shops.stream().map(ShopId::id).toList())
			.query(ResponseFigures::shop)
			.list()
			.stream()
			.collect(Collectors.toMap(ShopFigures::shop, Function.identity()));
		return shops.stream().map(figures::get).toList();
	}

	private static ShopFigures shop(ResultSet row, int number) throws SQLException {
		return new ShopFigures(new ShopId(row.getObject("id", UUID.class)), row.getString("name"),
				new MarketCode(row.getString("market")), row.getLong("running"), row.getLong("overdue"),
				row.getLong("ended"), row.getLong("missed"), row.getLong("waived"), row.getLong("waived_as_proposed"));
	}

	/** The week began at another instant in every zone: a market's Monday is its own. */
	private String mondays() {
		return markets.all()
			.stream()
			.map((market) -> "('%s', date '%s')".formatted(market.code(), monday(market)))
			.collect(Collectors.joining(", "));
	}

	private LocalDate monday(Market market) {
		return LocalDate.ofInstant(clock.instant(), market.zone())
			.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

}
