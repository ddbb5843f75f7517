package market.helpdesk.web.absence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import market.helpdesk.absence.AbsentDays;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What an owner says about an absence.
 *
 * @param shop as the marketplace names it
 * @param substitute the user name of whoever answers meanwhile
 */
record AbsenceForm(String shop, String firstDay, String lastDay, String substitute) {

	static final AbsenceForm BLANK = new AbsenceForm("", "", "", "");

	AbsenceForm(@Nullable String shop, @Nullable String firstDay, @Nullable String lastDay,
			@Nullable String substitute) {
		this.shop = WrittenText.of(shop).strip();
		this.firstDay = WrittenText.of(firstDay).strip();
		this.lastDay = WrittenText.of(lastDay).strip();
		this.substitute = WrittenText.of(substitute).strip();
	}

	/** Returns the form with what had been written in it before its session expired. */
	static AbsenceForm resumed(Draft draft) {
		return new AbsenceForm(draft.field("shop"), draft.field("firstDay"), draft.field("lastDay"),
				draft.field("substitute"));
	}

	/** Reads the days, or says what is wrong with each. */
	Optional<AbsentDays> read(Errors errors) {
		var first = readDay("firstDay", firstDay, errors);
		var last = readDay("lastDay", lastDay, errors);
		if (first.isEmpty() || last.isEmpty()) {
			return Optional.empty();
		}
		if (last.get().isBefore(first.get())) {
			errors.rejectValue("lastDay", "error.lastDay.beforeFirst");
			return Optional.empty();
		}
		return Optional.of(new AbsentDays(first.get(), last.get()));
	}

	private static Optional<LocalDate> readDay(String name, String typed, Errors errors) {
		var day = parse(typed).filter((date) -> date.getYear() >= 1970 && date.getYear() <= 9998);
		if (day.isEmpty()) {
			errors.rejectValue(name, "error.%s.missing".formatted(name));
		}
		return day;
	}

	private static Optional<LocalDate> parse(String typed) {
		try {
			return Optional.of(LocalDate.parse(typed));
		}
		catch (DateTimeParseException noDay) {
			return Optional.empty();
		}
	}

}
