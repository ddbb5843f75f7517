package market.helpdesk.web.sanction;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer;
import market.helpdesk.attachment.Downloads;
import market.helpdesk.attachment.FileId;
import market.helpdesk.sanction.AppealFiles;
import market.helpdesk.sanction.SanctionNotFound;
import market.helpdesk.web.attachment.Delivery;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** What went with an appeal, to those who may read the appeal. */
@Controller
class AppealFileController {

	private final AppealFiles files;

	private final Downloads downloads;

	AppealFileController(AppealFiles files, Downloads downloads) {
		this.files = files;
		this.downloads = downloads;
	}

	@GetMapping("/appeal-files/{id}")
	void show(@CurrentViewer Viewer viewer, @PathVariable String id, WebRequest request, HttpServletResponse response)
			throws IOException {
		var file = FileId.parse(id)
			.flatMap((named) -> files.findVisibleTo(viewer, named))
			.orElseThrow(() -> new SanctionNotFound(id));
		if (Delivery.saved(file.name(), file.kind(), file.size(), file.sha256()).begin(request, response)) {
			downloads.send(file.shop(), file.id(), file.size(), response.getOutputStream());
		}
	}

}
