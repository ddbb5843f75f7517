package market.helpdesk.web.attachment;

import java.util.UUID;

import market.helpdesk.attachment.Attachment;
import market.helpdesk.media.FileKind;
import market.helpdesk.ticket.ErasedText;
import market.helpdesk.web.page.FileSize;

/**
 * What went with a message, as its thread shows it.
 *
 * @param thumbnail whether there is a small copy to show
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record AttachmentItem(UUID id, String name, FileKind kind, FileSize size, boolean thumbnail, String sha256) {

	static AttachmentItem of(Attachment attachment) {
		return new AttachmentItem(attachment.id().id(), attachment.name(), attachment.kind(),
				new FileSize(attachment.size()), attachment.hasThumbnail() && !ErasedText.isMark(attachment.name()),
				attachment.sha256());
	}

	/** Whether the file is gone. */
	public boolean isErased() {
		return ErasedText.isMark(name);
	}

}
