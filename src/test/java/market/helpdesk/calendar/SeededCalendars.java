package market.helpdesk.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calendars of the markets as the migrations seed them, for tests of the domain that
 * run without a database.
 */
public final class SeededCalendars {

	private static final Pattern ROW = Pattern.compile("\\('([A-Z]{2})', '([^']+)', '((?:[^']|'')+)'\\)[,;]");

	private static final Map<MarketCode, Market> MARKETS = rows("V002__add_markets_and_holidays.sql")
		.map((row) -> new Market(new MarketCode(row.group(1)), ZoneId.of(row.group(2)),
				Locale.forLanguageTag(row.group(3))))
		.collect(Collectors.toMap(Market::code, (market) -> market));

	private static final Map<MarketCode, TreeMap<LocalDate, String>> HOLIDAYS = rows("V003__seed_holidays.sql")
		.collect(Collectors.groupingBy((row) -> new MarketCode(row.group(1)), Collectors
			.toMap((row) -> LocalDate.parse(row.group(2)), (row) -> row.group(3).replace("''", "'"), (one, other) -> {
				throw new IllegalStateException("%s and %s fall on one day".formatted(one, other));
			}, TreeMap::new)));

	private SeededCalendars() {
	}

	public static WorkingCalendar of(String market) {
		var code = new MarketCode(market);
		return WorkingCalendar.of(market(code), holidays(code));
	}

	/** The same as the first revision of its clock. */
	public static WorkingClock clock(String market) {
		return new WorkingClock(1, 1, of(market), List.of());
	}

	private static Market market(MarketCode code) {
		return Objects.requireNonNull(MARKETS.get(code), () -> "No market " + code);
	}

	private static SortedMap<LocalDate, String> holidays(MarketCode code) {
		return Objects.requireNonNull(HOLIDAYS.get(code), () -> "No holidays in " + code);
	}

	private static Stream<MatchResult> rows(String migration) {
		return ROW.matcher(text(migration)).results();
	}

	static String text(String migration) {
		try (var file = SeededCalendars.class.getResourceAsStream("/db/migration/" + migration)) {
			return new String(Objects.requireNonNull(file, migration).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
