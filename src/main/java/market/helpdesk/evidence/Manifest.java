package market.helpdesk.evidence;

import java.util.List;
import java.util.UUID;

import market.helpdesk.ticket.Side;

/**
 * What is in a pack.
 *
 * @param problems what is not as it should be, known when the pack was made
 */
record Manifest(int version, UUID ticket, String reference, Side preparedFor, Moment preparedAt, List<PackedFile> files,
		List<Problem> problems) {

	private static final int VERSION = 1;

	/** A file of the pack, byte by byte. */
	record PackedFile(String path, long size, String sha256) {
	}

	/**
	 * A file that is not what was attached.
	 *
	 * @param expected what its SHA-256 should be
	 */
	record Problem(String path, What what, String expected) {

		enum What {

			UNREADABLE, ALTERED

		}

	}

	static Manifest of(Draft draft, PackZip zip) {
		return new Manifest(VERSION, draft.ticket().id().id(), draft.ticket().reference().text(), draft.reader().side(),
				Moment.of(draft.at(), draft.market().zone()), zip.files(), zip.problems());
	}

}
