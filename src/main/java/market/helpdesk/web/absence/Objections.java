package market.helpdesk.web.absence;

import java.time.LocalDate;
import java.util.Collection;

import market.helpdesk.absence.Objection;
import market.helpdesk.absence.Objection.AwayAlready;
import market.helpdesk.absence.Objection.BeginsInThePast;
import market.helpdesk.absence.Objection.HolidaysUnknown;
import market.helpdesk.absence.Objection.LastsTooLong;
import market.helpdesk.absence.Objection.NoticeTooShort;
import market.helpdesk.absence.Objection.SubstituteIsAway;
import market.helpdesk.absence.Objection.SubstituteMissing;
import market.helpdesk.absence.Objection.SubstituteUnknown;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Says beside the fields of the form what stands against an absence, and what it needs.
 */
@Component
class Objections {

	private final ConversionService conversions;

	Objections(@Qualifier("mvcConversionService") ConversionService conversions) {
		this.conversions = conversions;
	}

	void tell(Collection<Objection> objections, Errors errors) {
		objections.forEach((objection) -> tell(objection, errors));
	}

	private void tell(Objection objection, Errors errors) {
		switch (objection) {
			case BeginsInThePast past -> reject(errors, "firstDay", "error.firstDay.past");
			case NoticeTooShort(var workingDays, var notice, var earliest) -> reject(errors, "firstDay",
					"error.firstDay.notice", workingDays, notice, weekday(earliest), date(earliest));
			case AwayAlready(var first, var last) when first.equals(last) ->
				reject(errors, "firstDay", "error.firstDay.taken", date(first));
			case AwayAlready(var first, var last) ->
				reject(errors, "firstDay", "error.firstDay.takenUntil", date(first), date(last));
			case LastsTooLong(var days) -> reject(errors, "lastDay", "error.lastDay.tooLong", days);
			case HolidaysUnknown(var year) ->
				reject(errors, "lastDay", "error.lastDay.holidaysUnknown", year.toString());
			case SubstituteMissing(var workingDays) ->
				reject(errors, "substitute", "error.substitute.missing", workingDays);
			case SubstituteUnknown(var username) -> reject(errors, "substitute", "error.substitute.unknown", username);
			case SubstituteIsAway away -> reject(errors, "substitute", "error.substitute.away");
		}
	}

	private static void reject(Errors errors, String field, String key, Object... arguments) {
		errors.rejectValue(field, key, arguments, null);
	}

	private static DefaultMessageSourceResolvable weekday(LocalDate date) {
		return new DefaultMessageSourceResolvable("day." + date.getDayOfWeek());
	}

	private String date(LocalDate date) {
		return String.valueOf(conversions.convert(date, String.class));
	}

}
