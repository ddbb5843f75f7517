package market.helpdesk.web.format;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;

import market.helpdesk.AdjustableClock;
import market.helpdesk.Stage;
import market.helpdesk.order.Money;
import market.helpdesk.web.page.Amount;
import market.helpdesk.web.page.Day;
import market.helpdesk.web.page.DueTime;
import market.helpdesk.web.page.Moment;
import market.helpdesk.web.page.TimeSpan;
import market.helpdesk.web.page.Weekday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormatTests {

	final AdjustableClock clock = new AdjustableClock(Stage.OPENING);

	final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	FormatTests() {
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-14T13:05, en, today 13:05", "2026-01-15T09:18, en, tomorrow 09:18",
			"2026-01-16T09:18, en, Fri 16 Jan 09:18", "2026-01-13T09:18, en, Tue 13 Jan 09:18",
			"2026-01-15T00:00, en, today 24:00", "2026-01-16T00:00, en, tomorrow 24:00",
			"2026-01-20T00:00, en, Mon 19 Jan 24:00", "2026-01-14T00:00, en, Tue 13 Jan 24:00",
			"2026-01-20T00:01, en, Tue 20 Jan 00:01", "2027-01-04T10:00, en, Mon 4 Jan 2027 10:00",
			"2027-01-01T00:00, en, Thu 31 Dec 24:00", "2026-01-14T13:05, it, oggi 13:05",
			"2026-01-15T09:18, it, domani 09:18", "2026-01-20T00:00, it, lun 19 gen 24:00",
			"2027-01-04T10:00, it, lun 4 gen 2027 10:00" })
	void aDueTimeIsToldAsPeopleTellIt(LocalDateTime due, Locale language, String told) {
		var at = due.atZone(Stage.ROME);
		assertThat(new DueTimePrinter(messages).print(new DueTime(at, LocalDate.of(2026, 1, 14)), language))
			.isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-13T16:20, en, Fri 13 Nov 16:20", "2025-11-13T16:20, en, Thu 13 Nov 2025 16:20",
			"2026-01-14T00:00, en, Wed 14 Jan 00:00", "2026-11-13T16:20, it, ven 13 nov 16:20" })
	void aTimeHasItsYearWhereThatIsAnother(LocalDateTime at, Locale language, String told) {
		assertThat(new ZonedDateTimePrinter(clock).print(at.atZone(Stage.ROME), language)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-16T18:00, false, en, Fri 16 Jan 18:00", "2026-01-16T18:00:27, false, en, Fri 16 Jan 18:00:27",
			"2026-01-17T00:00, true, en, Fri 16 Jan 24:00", "2026-01-17T00:00, false, en, Sat 17 Jan 00:00",
			"2026-01-17T00:00:01, true, en, Sat 17 Jan 00:00:01", "2027-01-01T00:00, true, en, Thu 31 Dec 24:00",
			"2027-01-04T10:00, true, it, lun 4 gen 2027 10:00" })
	void aMomentIsToldToTheSecond(LocalDateTime at, boolean isEnd, Locale language, String told) {
		assertThat(new MomentPrinter(clock).print(new Moment(at.atZone(Stage.ROME), isEnd), language)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-16T18:00, 2026-01-17T00:00, 18:00–24:00",
			"2026-01-16T00:00, 2026-01-16T09:30:01, 00:00–09:30:01" })
	void aSpanEndsWithItsDay(LocalDateTime from, LocalDateTime to, String told) {
		var span = new TimeSpan(from.atZone(Stage.ROME), to.atZone(Stage.ROME));
		assertThat(new TimeSpanPrinter().print(span, Locale.ENGLISH)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource({ "PT6H, 6 h 00 m", "PT5H59M33S, 5 h 59 m 33 s", "PT1S, 0 h 00 m 01 s", "PT24H, 24 h 00 m" })
	void anAmountIsToldToTheSecond(Duration amount, String told) {
		assertThat(new AmountPrinter(messages).print(new Amount(amount), Locale.ENGLISH)).isEqualTo(told);
	}

	@Test
	void aWeekdayIsToldInShort() {
		assertThat(new WeekdayPrinter().print(new Weekday(DayOfWeek.FRIDAY), Locale.ENGLISH)).isEqualTo("Fri");
		assertThat(new WeekdayPrinter().print(new Weekday(DayOfWeek.FRIDAY), Locale.ITALIAN)).isEqualTo("ven");
		assertThat(new DayPrinter(clock).print(new Day(LocalDate.of(2026, 4, 3)), Locale.ENGLISH))
			.isEqualTo("Fri 3 Apr");
	}

	/** In Rome the new year began an hour before. */
	@Test
	void theYearIsThatOfTheMarket() {
		clock.set(Stage.at("2027-01-01T00:30"));
		var time = ZonedDateTime.of(LocalDateTime.parse("2027-01-01T00:10"), Stage.ROME);
		assertThat(new ZonedDateTimePrinter(clock).print(time, Locale.ENGLISH)).isEqualTo("Fri 1 Jan 00:10");
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-03, en, 3 Nov", "2025-11-03, en, 3 Nov 2025", "2026-11-03, it, 3 nov" })
	void aDayHasItsYearWhereThatIsAnother(LocalDate day, Locale language, String told) {
		assertThat(new LocalDatePrinter(clock).print(day, language)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource({ "PT3H12M59S, 3 h 12 m", "PT0S, 0 h 00 m", "PT24H, 24 h 00 m", "PT1234H5M, 1234 h 05 m" })
	void aDurationIsToldInHoursAndMinutes(Duration duration, String told) {
		assertThat(new DurationPrinter(messages).print(duration, Locale.ENGLISH)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource({ "412.00, EUR, en, €412.00", "1499.5, PLN, it, '1.499,50 PLN'", "12345, PLN, it, '12.345,00 PLN'",
			"412.00, EUR, it, '412,00 €'" })
	void anAmountIsToldInItsCurrency(BigDecimal amount, Currency currency, Locale language, String told) {
		assertThat(new MoneyPrinter().print(new Money(amount, currency), language).replace('\u00A0', ' '))
			.isEqualTo(told);
	}

}
