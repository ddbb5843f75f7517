package market.helpdesk.web.sanction;

import java.util.UUID;

import market.helpdesk.media.FileKind;
import market.helpdesk.sanction.AppealFile;
import market.helpdesk.web.page.FileSize;

/** A file that went with an appeal. */
public record FileItem(UUID id, String name, FileKind kind, FileSize size, String sha256) {

	static FileItem of(AppealFile file) {
		return new FileItem(file.id().id(), file.name(), file.kind(), new FileSize(file.size()), file.sha256());
	}

}
