package market.helpdesk.web.ticket;

import java.time.ZonedDateTime;
import java.util.List;

import market.helpdesk.archive.Stretch;

/**
 * Somebody's look into a ticket that is not theirs (R12).
 *
 * @param reason the name of the reason, worded by {@code inspection.reason.*}
 * @param note may be empty
 * @param read which messages they were shown
 * @param files how many files they opened
 * @param exports how often they took the ticket out as a file
 */
public record InspectionItem(String by, ZonedDateTime at, String reason, String note, List<Stretch> read, int files,
		int exports) {

	/** Stands for the reason where they had taken the ticket over. */
	static final String TAKEN_OVER = "TAKEN_OVER";

}
