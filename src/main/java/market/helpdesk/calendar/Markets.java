package market.helpdesk.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every market the marketplace trades in. They change with a migration only, so they are
 * read once, at start: a zone that this machine does not know stops the start and not the
 * first deadline.
 */
@Component
public class Markets {

	private final List<Market> markets;

	Markets(JdbcClient jdbc) {
		markets = jdbc.sql("select code, zone, language from markets order by code")
			.query((row, number) -> new Market(new MarketCode(row.getString("code")), ZoneId.of(row.getString("zone")),
					Locale.forLanguageTag(row.getString("language"))))
			.list();
	}

	/**
	 * Returns the market of the given code.
	 * @throws UnknownMarket if the marketplace does not trade there
	 */
	public Market get(MarketCode code) {
		return markets.stream()
			.filter((market) -> market.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new UnknownMarket(code));
	}

	/** Returns all markets, ordered by code. */
	public List<Market> all() {
		return List.copyOf(markets);
	}

}
