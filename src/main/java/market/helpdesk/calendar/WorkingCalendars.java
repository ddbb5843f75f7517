package market.helpdesk.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The working calendar of every market (R14), read once, at start. A market without a
 * holiday is refused: it would count every Monday to Friday without anyone noticing.
 */
@Component
public class WorkingCalendars {

	private final Map<MarketCode, WorkingCalendar> calendars;

	WorkingCalendars(Markets markets, JdbcClient jdbc) {
		calendars = markets.all()
			.stream()
			.map((market) -> WorkingCalendar.of(market, holidaysIn(market, jdbc)))
			.collect(Collectors.toUnmodifiableMap((calendar) -> calendar.market().code(), Function.identity()));
	}

	/**
	 * Returns the calendar of the given market.
	 * @throws UnknownMarket if the marketplace does not trade there
	 */
	public WorkingCalendar of(MarketCode market) {
		var calendar = calendars.get(market);
		if (calendar == null) {
			throw new UnknownMarket(market);
		}
		return calendar;
	}

	private static SortedMap<LocalDate, String> holidaysIn(Market market, JdbcClient jdbc) {
		var holidays = new TreeMap<LocalDate, String>();
		jdbc.sql("select date, name from holidays where market = :market")
			.param("market", market.code().code())
			.query((row) -> {
				holidays.put(row.getObject("date", LocalDate.class), row.getString("name"));
			});
		return holidays;
	}

}
