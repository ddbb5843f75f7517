package market.helpdesk.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * Where {@code V003__seed_holidays.sql} comes from: Jollyday's public holidays of whole
 * countries, less what the library gets wrong, under names that people in the market use.
 * <p>
 * {@link #main} prints the migration. Once that is released it stands, and what
 * parliaments decide later is a migration of its own.
 */
class HolidaySeed {

	static final Year FIRST = Year.of(2024);

	static final Year LAST = Year.of(2035);

	/**
	 * The library names holidays in English and German, some in French: so the names are
	 * ours, by the library's keys.
	 */
	static final Map<String, Properties> NAMES = names();

	/** Days that the library takes for days off, but the law no longer does. */
	private static final Map<String, BiPredicate<LocalDate, String>> NO_DAYS_OFF = Map.of("SK",
			HolidaySeed::isWorkedInSlovakia);

	public static void main(String[] args) {
		System.out.print(sql());
	}

	static SortedMap<LocalDate, String> of(String market, Year year) {
		var worked = NO_DAYS_OFF.getOrDefault(market, (date, key) -> false);
		return HolidayManager.getInstance(ManagerParameters.create(market.toLowerCase()))
			.getHolidays(year, HolidayType.PUBLIC_HOLIDAY)
			.stream()
			.filter((holiday) -> !worked.test(holiday.getDate(), holiday.getPropertiesKey()))
			.collect(Collectors.toMap(Holiday::getDate, (holiday) -> name(market, holiday), (one, other) -> {
				throw new IllegalStateException("%s and %s fall on one day".formatted(one, other));
			}, TreeMap::new));
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

	private static String name(String market, Holiday holiday) {
		var key = holiday.getPropertiesKey();
		return Objects.requireNonNull(NAMES.getOrDefault(market, new Properties()).getProperty(key),
				() -> "%s has no name in %s".formatted(key, market));
	}

	static String sql() {
		return """
				-- Public holidays of whole countries, 2024 to 2035, as the law stood when this was written: Jollyday's, with the
				-- corrections and names of HolidaySeed, which wrote this file and whose test holds the two together.
				"""
				+ NAMES.keySet().stream().map(HolidaySeed::sql).collect(Collectors.joining());
	}

	private static String sql(String market) {
		return IntStream.rangeClosed(FIRST.getValue(), LAST.getValue())
			.mapToObj((year) -> of(market, Year.of(year)))
			.flatMap((holidays) -> holidays.entrySet().stream())
			.map((holiday) -> "  ('%s', '%s', '%s')".formatted(market, holiday.getKey(),
					holiday.getValue().replace("'", "''")))
			.collect(Collectors.joining(",\n", "\ninsert into holidays (market, date, name) values\n", ";\n"));
	}

	private static Map<String, Properties> names() {
		var names = new LinkedHashMap<String, Properties>();
		names.put("IT", properties("""
				NEW_YEAR = Capodanno
				EPIPHANY = Epifania
				christian.EASTER = Pasqua
				christian.EASTER_MONDAY = Lunedì dell'Angelo
				LIBERATION = Festa della Liberazione
				LABOUR_DAY = Festa del Lavoro
				REPUBLIC_DAY = Festa della Repubblica
				ASSUMPTION_DAY = Ferragosto
				ST_FRANCIS_OF_ASSISI = San Francesco d'Assisi
				ALL_SAINTS = Ognissanti
				IMMACULATE_CONCEPTION = Immacolata Concezione
				CHRISTMAS = Natale
				STEPHENS = Santo Stefano
				"""));
		names.put("PL", properties("""
				NEW_YEAR = Nowy Rok
				EPIPHANY = Święto Trzech Króli
				christian.EASTER = Wielkanoc
				christian.EASTER_MONDAY = Poniedziałek Wielkanocny
				LABOUR_DAY = Święto Pracy
				CONSTITUTION_DAY = Święto Konstytucji 3 Maja
				christian.PENTECOST = Zielone Świątki
				christian.CORPUS_CHRISTI = Boże Ciało
				ASSUMPTION_DAY = Wniebowzięcie Najświętszej Maryi Panny
				ALL_SAINTS = Wszystkich Świętych
				INDEPENDENCE_DAY = Narodowe Święto Niepodległości
				CHRISTMAS_EVE = Wigilia Bożego Narodzenia
				CHRISTMAS = Boże Narodzenie
				STEPHENS = Drugi dzień Bożego Narodzenia
				"""));
		names.put("DE", properties("""
				NEW_YEAR = Neujahr
				christian.GOOD_FRIDAY = Karfreitag
				christian.EASTER_MONDAY = Ostermontag
				LABOUR_DAY = Tag der Arbeit
				christian.ASCENSION_DAY = Christi Himmelfahrt
				christian.WHIT_MONDAY = Pfingstmontag
				UNIFICATION_GERMANY = Tag der Deutschen Einheit
				FIRST_CHRISTMAS_DAY = 1. Weihnachtsfeiertag
				SECOND_CHRISTMAS_DAY = 2. Weihnachtsfeiertag
				"""));
		names.put("FR", properties("""
				NEW_YEAR = Jour de l'An
				christian.EASTER_MONDAY = Lundi de Pâques
				LABOUR_DAY = Fête du Travail
				VICTORY_DAY = Victoire de 1945
				christian.ASCENSION_DAY = Ascension
				christian.WHIT_MONDAY = Lundi de Pentecôte
				NATIONAL_DAY = Fête nationale
				ASSUMPTION_MARY = Assomption
				ALL_SAINTS = Toussaint
				ARMISTICE = Armistice de 1918
				CHRISTMAS = Noël
				"""));
		names.put("ES", properties("""
				NEW_YEAR = Año Nuevo
				EPIPHANY = Epifanía del Señor
				christian.GOOD_FRIDAY = Viernes Santo
				LABOUR_DAY = Fiesta del Trabajo
				ASSUMPTION_DAY = Asunción de la Virgen
				NATIONAL_DAY = Fiesta Nacional de España
				ALL_SAINTS = Todos los Santos
				CONSTITUTION_DAY = Día de la Constitución
				IMMACULATE_CONCEPTION = Inmaculada Concepción
				CHRISTMAS = Navidad
				"""));
		names.put("CZ", properties("""
				NEW_YEAR = Nový rok
				christian.GOOD_FRIDAY = Velký pátek
				christian.EASTER_MONDAY = Velikonoční pondělí
				LABOUR_DAY = Svátek práce
				LIBERATION = Den vítězství
				CYRUS_METHODIUS = Den slovanských věrozvěstů Cyrila a Metoděje
				HUS = Den upálení mistra Jana Husa
				WENCELAS = Den české státnosti
				INDEPENDENCE_DAY = Den vzniku samostatného československého státu
				FREEDOM_DEMOCRACY = Den boje za svobodu a demokracii
				CHRISTMAS_EVE = Štědrý den
				CHRISTMAS = 1. svátek vánoční
				STEPHENS = 2. svátek vánoční
				"""));
		names.put("SK", properties("""
				FOUNDATION = Deň vzniku Slovenskej republiky
				EPIPHANY = Zjavenie Pána (Traja králi)
				christian.GOOD_FRIDAY = Veľký piatok
				christian.EASTER = Veľkonočná nedeľa
				christian.EASTER_MONDAY = Veľkonočný pondelok
				LABOUR_DAY = Sviatok práce
				VICTORY = Deň víťazstva nad fašizmom
				CYRUS_METHODIUS = Sviatok svätého Cyrila a svätého Metoda
				NATIONAL_UPRISING = Výročie Slovenského národného povstania
				VIRGIN_MARY = Sedembolestná Panna Mária
				ALL_SAINTS = Sviatok všetkých svätých
				FREEDOM_DEMOCRACY = Deň boja za slobodu a demokraciu
				CHRISTMAS_EVE = Štedrý deň
				CHRISTMAS = Prvý sviatok vianočný
				STEPHENS = Druhý sviatok vianočný
				"""));
		return names;
	}

	private static Properties properties(String text) {
		var properties = new Properties();
		try {
			properties.load(new StringReader(text));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return properties;
	}

}
