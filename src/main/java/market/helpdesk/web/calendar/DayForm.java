package market.helpdesk.web.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import market.helpdesk.calendar.DayChange.Put;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A day that becomes a holiday, or gets another name.
 *
 * @param date as browsers send it, 2026-05-01
 */
record DayForm(String date, String name, String source) {

	static final DayForm BLANK = new DayForm("", "", "");

	DayForm(@Nullable String date, @Nullable String name, @Nullable String source) {
		this.date = WrittenText.of(date);
		this.name = WrittenText.of(name).strip();
		this.source = WrittenText.of(source).strip();
	}

	/** What was asked for, valid from here on. */
	record Day(LocalDate date, Put holiday) {
	}

	Optional<Day> read(Errors errors) {
		var day = day();
		if (day.isEmpty()) {
			errors.rejectValue("date", "error.date.missing");
		}
		WrittenText.requireText("name", name, Put.MAX_NAME_LENGTH, errors);
		WrittenText.requireText("source", source, Put.MAX_SOURCE_LENGTH, errors);
		return errors.hasErrors() ? Optional.empty() : Optional.of(new Day(day.orElseThrow(), new Put(name, source)));
	}

	/** The year to show, none in particular where there is no day. */
	int year() {
		return day().map(LocalDate::getYear).orElse(0);
	}

	private Optional<LocalDate> day() {
		try {
			return Optional.of(LocalDate.parse(date)).filter((day) -> day.getYear() > 0 && day.getYear() < 10_000);
		}
		catch (DateTimeParseException none) {
			return Optional.empty();
		}
	}

}
