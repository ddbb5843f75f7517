package market.helpdesk.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That somebody looked into a ticket, and what they did there, as other administrators
 * and auditors may know it.
 *
 * @param by the name of who it was
 * @param reason what they gave as their reason; nothing where they had taken the ticket
 * over
 * @param note what they added, or why they took the ticket over; may be empty
 * @param at when they gave the reason, or took the ticket over
 * @param read which messages they were shown, in order
 * @param files how many files they opened
 * @param exports how often they took the ticket out as a file
 */
public record LookedInto(String by, Optional<InspectionReason> reason, String note, Instant at, List<Stretch> read,
		int files, int exports) {

	public LookedInto {
		read = List.copyOf(read);
	}

}
