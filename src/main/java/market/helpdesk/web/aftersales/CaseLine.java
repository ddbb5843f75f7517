package market.helpdesk.web.aftersales;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.aftersales.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param standing where it stands or how it ended, worded by {@code case.<standing>}
 * @param closedAt null where it is open
 * @param update by when the next update is expected, null where none is
 */
public record CaseLine(UUID ticketId, String reference, String subject, CaseKind kind, String standing,
		String buyerName, String shopName, String orderNumber, String item, ZonedDateTime openedAt,
		@Nullable ZonedDateTime closedAt, boolean periodOver, @Nullable UpdateView update) {
}
