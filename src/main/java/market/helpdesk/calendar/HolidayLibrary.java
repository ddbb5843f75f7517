package market.helpdesk.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * Jollyday's public holidays of whole countries, less what the library gets wrong, under
 * names that people in the market use.
 * <p>
 * It has to be called once before it is called by several at a time.
 */
final class HolidayLibrary {

	/** What it is called where somebody asks for the source of a day. */
	static final String SOURCE = "Jollyday 2.19";

	private final Properties names = names();

	/** Returns a market's holidays of a year in their order; two of one day are one. */
	List<Holiday> holidays(MarketCode market, Year year) {
		return List.copyOf(HolidayManager.getInstance(ManagerParameters.create(market.code().toLowerCase(Locale.ROOT)))
			.getHolidays(year, HolidayType.PUBLIC_HOLIDAY)
			.stream()
			.filter((day) -> !isWorked(market, day.getDate(), day.getPropertiesKey()))
			.map((day) -> new Holiday(day.getDate(), name(market, day), SOURCE))
			.sorted((one, other) -> one.name().compareTo(other.name()))
			.collect(Collectors.toMap(Holiday::date, Function.identity(), HolidayLibrary::both, TreeMap::new))
			.values());
	}

	private static Holiday both(Holiday one, Holiday other) {
		return new Holiday(one.date(), one.name() + " / " + other.name(), one.source());
	}

	/** Days that the library takes for days off, but the law no longer does. */
	private static boolean isWorked(MarketCode market, LocalDate date, String key) {
		return market.code().equals("SK") && isWorkedInSlovakia(date, key);
	}

	/**
	 * Act 241/1993 on holidays as amended: 1 September is worked since 2024, 17 November
	 * since 2025, and 8 May and 15 September in 2026 only.
	 */
	private static boolean isWorkedInSlovakia(LocalDate date, String key) {
		return switch (key) {
			case "CONSTITUTION_DAY" -> date.getYear() >= 2024;
			case "FREEDOM_DEMOCRACY" -> date.getYear() >= 2025;
			case "VICTORY", "VIRGIN_MARY" -> date.getYear() == 2026;
			default -> false;
		};
	}

	/** A day that is new to the library has the name it has there, until we have one. */
	private String name(MarketCode market, de.focus_shift.jollyday.core.Holiday day) {
		return names.getProperty(market.code() + "." + day.getPropertiesKey(), day.getDescription(Locale.ENGLISH));
	}

	private static Properties names() {
		var names = new Properties();
		try (var file = HolidayLibrary.class.getResourceAsStream("/holidays.properties")) {
			names.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return names;
	}

}
