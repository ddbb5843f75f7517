package market.helpdesk.web.absence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That a shop is away, or soon will be. It tells and answers nothing: the clock runs on
 * (R13).
 *
 * @param substitute who answers meanwhile, null where nobody does
 * @param mine whether that is whoever looks
 */
public record AbsenceNotice(String shopName, LocalDate firstDay, LocalDate lastDay, @Nullable String substitute,
		boolean mine) {
}
