package market.helpdesk.web.ticket;

import java.util.Optional;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.ThreadEntry.SavedWords;
import org.jspecify.annotations.Nullable;

/**
 * That a message was made from a saved answer, told to both sides.
 *
 * @param name what the shop calls it, which is no buyer's business: null to them
 */
public record SavedNote(@Nullable String name, boolean unchanged) {

	static @Nullable SavedNote of(Optional<SavedWords> saved, Viewer viewer) {
		return saved.map((words) -> new SavedNote((viewer instanceof Buyer) ? null : words.name(), words.unchanged()))
			.orElse(null);
	}

}
