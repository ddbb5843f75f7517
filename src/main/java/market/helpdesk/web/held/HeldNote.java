package market.helpdesk.web.held;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.screening.HeldState;
import market.helpdesk.screening.ListedHeldMessage;
import market.helpdesk.web.page.MarketTimes;
import org.jspecify.annotations.Nullable;

/**
 * That a message is kept back from a ticket.
 *
 * @param reason why it was refused, null as long as it waits
 */
public record HeldNote(UUID id, HeldState state, String author, ZonedDateTime sentAt, @Nullable String reason) {

	static HeldNote of(ListedHeldMessage held, MarketTimes times) {
		return new HeldNote(held.id().id(), held.state(), held.author(), times.at(held.market(), held.sentAt()),
				held.decision().map((made) -> made.reason().text()).orElse(null));
	}

}
