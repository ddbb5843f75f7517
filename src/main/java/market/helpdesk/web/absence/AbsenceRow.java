package market.helpdesk.web.absence;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.absence.AnnouncedAbsence.State;
import org.jspecify.annotations.Nullable;

/**
 * An absence in the list of those whom it concerns.
 *
 * @param substitute null where nobody answers meanwhile
 * @param mine whether the substitute is whoever looks
 * @param mayWithdraw whether whoever looks may call it off or end it
 */
public record AbsenceRow(UUID id, String shopName, LocalDate firstDay, LocalDate lastDay, @Nullable String substitute,
		boolean mine, State state, String announcedBy, ZonedDateTime announcedAt, boolean mayWithdraw) {
}
