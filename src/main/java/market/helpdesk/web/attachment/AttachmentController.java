package market.helpdesk.web.attachment;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.Disclosing;
import market.helpdesk.archive.Grounds;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.attachment.Attachment;
import market.helpdesk.attachment.Downloads;
import market.helpdesk.attachment.FileId;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * What went with a message, to those who may read the message: to administrators for as
 * long as their reason holds (R12).
 */
@Controller
class AttachmentController {

	private final Downloads downloads;

	private final Threads threads;

	private final Inspecting inspecting;

	private final Disclosing disclosing;

	AttachmentController(Downloads downloads, Threads threads, Inspecting inspecting, Disclosing disclosing) {
		this.downloads = downloads;
		this.threads = threads;
		this.inspecting = inspecting;
		this.disclosing = disclosing;
	}

	@GetMapping("/attachments/{id}")
	void show(@CurrentViewer Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String as,
			WebRequest request, HttpServletResponse response) throws IOException {
		var found = find(viewer, id);
		var attachment = found.attachment();
		if (viewer instanceof Inspector inspector) {
			disclosing.downloaded(inspector, found.ticket(), found.grounds().orElseThrow(), attachment.id().id());
		}
		var delivery = Delivery.of(attachment, as.equals("picture") && attachment.kind().isShownByBrowsers());
		if (delivery.begin(request, response)) {
			downloads.send(attachment, response.getOutputStream());
		}
	}

	/** It is a part of the page that was read, and nobody's decision to open. */
	@GetMapping("/attachments/{id}/thumbnail")
	void thumbnail(@CurrentViewer Viewer viewer, @PathVariable String id, WebRequest request,
			HttpServletResponse response) throws IOException {
		var attachment = find(viewer, id).attachment();
		var thumbnail = downloads.thumbnail(attachment).orElseThrow(() -> new AttachmentNotFound(id));
		if (Delivery.of(attachment, thumbnail).begin(request, response)) {
			response.getOutputStream().write(thumbnail.bytes());
		}
	}

	/**
	 * A file that somebody may open.
	 *
	 * @param grounds on which; nothing where they are a party
	 */
	private record Found(Attachment attachment, TicketDetails ticket, Optional<Grounds> grounds) {
	}

	/** A reason that expires a moment later was good for this file still. */
	private Found find(Viewer viewer, String id) {
		return FileId.parse(id)
			.flatMap(downloads::find)
			.flatMap((attachment) -> threads.findVisibleTo(viewer, attachment.ticket())
				.map((ticket) -> new Found(attachment, ticket, grounds(viewer, ticket))))
			.filter((found) -> !(viewer instanceof Inspector) || found.grounds().isPresent())
			.orElseThrow(() -> new AttachmentNotFound(id));
	}

	private Optional<Grounds> grounds(Viewer viewer, TicketDetails ticket) {
		return (viewer instanceof Inspector inspector) ? inspecting.grounds(inspector, ticket) : Optional.empty();
	}

}
