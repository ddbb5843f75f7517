package market.helpdesk.evidence;

import java.util.function.Consumer;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.archive.Grounds;
import market.helpdesk.archive.Seals;
import market.helpdesk.attachment.Downloads;
import market.helpdesk.ticket.TicketId;

import org.springframework.stereotype.Service;

/** Makes evidence packs (R5, R12). */
@Service
public class Packing {

	private final Composing composing;

	private final Exports exports;

	private final Downloads downloads;

	private final Seals seals;

	private final VerifyPage page;

	private final KeysAddress keys;

	private final Places places;

	Packing(Composing composing, Exports exports, Downloads downloads, Seals seals, VerifyPage page, KeysAddress keys,
			Places places) {
		this.composing = composing;
		this.exports = exports;
		this.downloads = downloads;
		this.seals = seals;
		this.page = page;
		this.keys = keys;
		this.places = places;
	}

	/**
	 * Prepares a pack of what a party may know of a ticket, and puts that on record.
	 * Whatever can go wrong goes wrong here, before anything is sent; but for files.
	 * @throws market.helpdesk.ticket.TicketNotFound if it isn't the party's
	 * @throws EvidenceBusy if too many packs are being put together
	 */
	public Pack pack(Participant party, TicketId id) {
		return pack(party, id, exports::record);
	}

	/**
	 * Does the same for somebody who is no party, with everything on record.
	 * @param grounds on which they may read it
	 */
	public Pack pack(Inspector inspector, TicketId id, Grounds grounds) {
		return pack(inspector, id, (draft) -> exports.record(inspector, grounds, draft));
	}

	private Pack pack(Viewer viewer, TicketId id, Consumer<Draft> recording) {
		places.take();
		var workspace = new Workspace();
		try {
			var draft = composing.compose(new Reader(viewer), id, workspace);
			Printing.print(draft, workspace);
			recording.accept(draft);
			return new Pack(draft, workspace, downloads, seals, page, keys);
		}
		catch (RuntimeException | Error failed) {
			workspace.close();
			throw failed;
		}
		finally {
			places.giveBack();
		}
	}

}
