package market.helpdesk.web.held;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.attachment.Downloads;
import market.helpdesk.attachment.HeldFiles;
import market.helpdesk.screening.HeldMessageLists;
import market.helpdesk.screening.HeldMessageNotFound;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.web.attachment.AttachmentNotFound;
import market.helpdesk.web.attachment.Delivery;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** What was to go with a held message, to those who decide it. */
@Controller
class HeldFileController {

	private final HeldMessageLists lists;

	private final HeldFiles files;

	private final Downloads downloads;

	HeldFileController(HeldMessageLists lists, HeldFiles files, Downloads downloads) {
		this.lists = lists;
		this.files = files;
		this.downloads = downloads;
	}

	@GetMapping("/admin/held-messages/{id}/files/{file}")
	void show(@CurrentViewer Inspector inspector, @PathVariable UUID id, @PathVariable UUID file, WebRequest request,
			HttpServletResponse response) throws IOException {
		var held = new HeldMessageId(id);
		var shop = lists.find(inspector, held).orElseThrow(() -> new HeldMessageNotFound(held)).shop();
		var kept = files.of(shop, held)
			.stream()
			.filter((one) -> one.id().id().equals(file))
			.findFirst()
			.orElseThrow(() -> new AttachmentNotFound(file.toString()));
		if (Delivery.saved(kept.name(), kept.kind(), kept.size(), kept.sha256()).begin(request, response)) {
			downloads.send(shop, kept.id(), kept.size(), response.getOutputStream());
		}
	}

}
