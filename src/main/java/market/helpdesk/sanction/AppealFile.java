package market.helpdesk.sanction;

import market.helpdesk.account.ShopId;
import market.helpdesk.attachment.FileId;
import market.helpdesk.media.FileKind;

/**
 * A file that went with an appeal, for ever.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record AppealFile(FileId id, ShopId shop, String name, FileKind kind, long size, String sha256) {
}
