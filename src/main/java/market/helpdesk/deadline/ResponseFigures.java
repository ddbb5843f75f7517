package market.helpdesk.deadline;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;

import market.helpdesk.calendar.Market;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Markets;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the markets answer, in numbers that are kept and not counted. */
@Repository
public class ResponseFigures {

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
