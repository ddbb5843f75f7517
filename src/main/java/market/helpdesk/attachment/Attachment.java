package market.helpdesk.attachment;

import market.helpdesk.account.ShopId;
import market.helpdesk.media.FileKind;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;

/**
 * A file that went with a message, for ever.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record Attachment(FileId id, ShopId shop, TicketId ticket, MessageId message, String name, FileKind kind,
		long size, String sha256, boolean hasThumbnail) {
}
