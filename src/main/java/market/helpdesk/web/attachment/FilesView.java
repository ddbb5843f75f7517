package market.helpdesk.web.attachment;

import java.util.List;

import market.helpdesk.web.page.FileSize;

/**
 * The field of a form in which files are chosen.
 *
 * @param most how many there may be
 * @param size how large each may be
 * @param megapixels how many million pixels a picture may have
 * @param received those that are there already
 * @param refused those that were not received
 */
public record FilesView(int most, FileSize size, int megapixels, List<UploadItem> received, List<RefusedFile> refused) {
}
