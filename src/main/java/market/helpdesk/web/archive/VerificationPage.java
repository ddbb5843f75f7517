package market.helpdesk.web.archive;

import java.util.List;
import java.util.UUID;

import market.helpdesk.archive.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a verification.
 *
 * @param ticketId the ticket that was verified, null where it was no single one, or has
 * no page any more
 * @param findings what is broken, so many at a time
 * @param named how much of it is named at most
 * @param next behind which number the next page begins, null on the last one
 */
public record VerificationPage(VerificationRow run, @Nullable UUID ticketId, List<FindingRow> findings, int named,
		@Nullable Integer next, boolean first) {

	/**
	 * A row that is broken.
	 *
	 * @param ticketId null where it is no ticket's
	 * @param reference of the ticket; empty where nobody knows it any more
	 */
	public record FindingRow(Fault fault, String table, String id, @Nullable UUID ticketId, String reference) {
	}

	/** Returns whether more is broken than is named. */
	public boolean isCutOff() {
		return run.broken() > named;
	}

}
