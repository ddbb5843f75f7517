package market.helpdesk.evidence;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import market.helpdesk.account.Viewer;
import market.helpdesk.attachment.Downloads;
import market.helpdesk.ticket.TicketId;

import org.springframework.stereotype.Service;

/**
 * Makes evidence packs (R5, R12). Whether an administrator gave a reason is to be asked
 * before.
 */
@Service
public class Packing {

	private final Composing composing;

	private final Exports exports;

	private final Downloads downloads;

	private final Seals seals;

	private final VerifyPage page;

	private final EvidenceSettings settings;

	private final Semaphore places;

	Packing(Composing composing, Exports exports, Downloads downloads, Seals seals, VerifyPage page,
			EvidenceSettings settings) {
		this.composing = composing;
		this.exports = exports;
		this.downloads = downloads;
		this.seals = seals;
		this.page = page;
		this.settings = settings;
		this.places = new Semaphore(settings.atOnce(), true);
	}

	/**
	 * Prepares a pack of what a viewer may know of a ticket, and puts that on record.
	 * Whatever can go wrong goes wrong here, before anything is sent; but for files.
	 * @throws market.helpdesk.ticket.TicketNotFound if it isn't the viewer's
	 * @throws EvidenceBusy if too many packs are being put together
	 */
	public Pack pack(Viewer viewer, TicketId id) {
		takePlace();
		var workspace = new Workspace();
		try {
			var draft = composing.compose(new Reader(viewer), id, workspace);
			exports.record(draft);
			return new Pack(draft, workspace, downloads, seals, page);
		}
		catch (RuntimeException | Error failed) {
			workspace.close();
			throw failed;
		}
		finally {
			places.release();
		}
	}

	private void takePlace() {
		try {
			if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
				throw new EvidenceBusy();
			}
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new EvidenceBusy();
		}
	}

}
