package market.helpdesk.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where {@code V003__seed_holidays.sql} comes from: the public holidays of the
 * {@link HolidayLibrary}.
 * <p>
 * {@link #main} prints the migration. Once that is released it stands, and what
 * parliaments decide later is a migration of its own.
 */
class HolidaySeed {

	static final Year FIRST = Year.of(2024);

	static final Year LAST = Year.of(2035);

	static final List<String> MARKETS = List.of("IT", "PL", "DE", "FR", "ES", "CZ", "SK");

	public static void main(String[] args) {
		System.out.print(sql());
	}

	static SortedMap<LocalDate, String> of(String market, Year year) {
		return new HolidayLibrary().holidays(new MarketCode(market), year)
			.stream()
			.collect(Collectors.toMap(Holiday::date, Holiday::name, (one, other) -> one, TreeMap::new));
	}

	static String sql() {
		return """
				-- Public holidays of whole countries, 2024 to 2035, as the law stood when this was written: Jollyday's, with the
				-- corrections and names of HolidaySeed, which wrote this file and whose test holds the two together.
				"""
				+ MARKETS.stream().map(HolidaySeed::sql).collect(Collectors.joining());
	}

	private static String sql(String market) {
		return IntStream.rangeClosed(FIRST.getValue(), LAST.getValue())
			.mapToObj((year) -> of(market, Year.of(year)))
			.flatMap((holidays) -> holidays.entrySet().stream())
			.map((holiday) -> "  ('%s', '%s', '%s')".formatted(market, holiday.getKey(),
					holiday.getValue().replace("'", "''")))
			.collect(Collectors.joining(",\n", "\ninsert into holidays (market, date, name) values\n", ";\n"));
	}

}
