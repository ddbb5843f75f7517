package market.helpdesk.web.held;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import market.helpdesk.attachment.Upload;
import market.helpdesk.media.FileKind;
import market.helpdesk.screening.HeldState;
import market.helpdesk.web.page.DeadlineView;
import market.helpdesk.web.page.FileSize;
import market.helpdesk.web.screening.ScreeningView;
import org.jspecify.annotations.Nullable;

/**
 * A held message as pages show it.
 *
 * @param country the ISO code of the market
 * @param ticketId null where it is to open a ticket
 * @param reference null where it is to open a ticket
 * @param orderNumber null where it is about none
 * @param texts everything that was written, with what was found marked
 * @param files what was to go with it, for those who decide it
 * @param screening what was found
 * @param waited how long it waits by now, by the clock on the wall
 * @param deadline what the shop owes in the ticket, null if nothing
 * @param decision null as long as it waits
 */
public record HeldMessageView(UUID id, HeldState state, String shopName, String country, String author,
		@Nullable UUID ticketId, @Nullable String reference, @Nullable String orderNumber, List<MarkedPart> texts,
		List<KeptFile> files, ScreeningView screening, List<Integer> answers, ZonedDateTime sentAt, Duration waited,
		@Nullable DeadlineView deadline, @Nullable Decision decision) {

	/** A file that is kept with it. */
	public record KeptFile(UUID id, String name, FileKind kind, FileSize size) {

		static KeptFile of(Upload file) {
			return new KeptFile(file.id().id(), file.name(), file.kind(), new FileSize(file.size()));
		}

	}

	/**
	 * What was decided.
	 *
	 * @param by who decided, null where the viewer is not told
	 * @param ticketId where the message is since, null where it never went out
	 * @param position of it there, 0 where it never went out
	 */
	public record Decision(String reason, @Nullable String by, ZonedDateTime at, @Nullable UUID ticketId,
			int position) {
	}

	public boolean isWaiting() {
		return state == HeldState.WAITING;
	}

}
