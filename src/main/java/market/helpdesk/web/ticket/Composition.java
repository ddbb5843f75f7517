package market.helpdesk.web.ticket;

import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.TicketDetails;

/**
 * A message that somebody has written and not sent yet.
 *
 * @param ticket where it goes, empty where it opens one
 */
public record Composition(Writer writer, ShopId shop, Optional<TicketDetails> ticket, NewMessage message) {
}
