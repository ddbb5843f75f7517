package market.helpdesk.web.attachment;

import java.util.UUID;

import market.helpdesk.attachment.Upload;
import market.helpdesk.media.FileKind;
import market.helpdesk.web.page.FileSize;

/** A file that was received, as the form shows it that will send it. */
public record UploadItem(UUID id, String name, FileKind kind, FileSize size) {

	static UploadItem of(Upload upload) {
		return new UploadItem(upload.id().id(), upload.name(), upload.kind(), new FileSize(upload.size()));
	}

}
