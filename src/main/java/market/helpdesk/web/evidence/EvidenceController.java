package market.helpdesk.web.evidence;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.evidence.EvidenceBusy;
import market.helpdesk.evidence.Pack;
import market.helpdesk.evidence.Packing;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.page.CurrentViewer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A ticket as evidence, to those who may read it: to those who are no party for as long
 * as their reason holds (R12).
 */
@Controller
class EvidenceController {

	private final Threads threads;

	private final Packing packing;

	private final Inspecting inspecting;

	EvidenceController(Threads threads, Packing packing, Inspecting inspecting) {
		this.threads = threads;
		this.packing = packing;
		this.inspecting = inspecting;
	}

	/** Sends the pack, or the page that asks why or says what is in the way. */
	@GetMapping("/tickets/{id}/evidence")
	@Nullable String show(@CurrentViewer Viewer viewer, @PathVariable TicketId id, HttpMethod method,
			HttpServletResponse response, Model model) throws IOException {
		var ticket = threads.findVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
		if (method == HttpMethod.HEAD) {
			return null;
		}
		try (var pack = pack(viewer, ticket)) {
			if (pack == null) {
				return "redirect:/tickets/{id}";
			}
			send(pack, response);
			return null;
		}
		catch (EvidenceBusy busy) {
			return later(ticket, response, model);
		}
	}

	/** Null where a reason is to be given first. */
	private @Nullable Pack pack(Viewer viewer, TicketDetails ticket) {
		return switch (viewer) {
			case Participant party -> packing.pack(party, ticket.id());
			case Inspector inspector -> inspecting.grounds(inspector, ticket)
				.map((grounds) -> packing.pack(inspector, ticket.id(), grounds))
				.orElse(null);
		};
	}

	private static void send(Pack pack, HttpServletResponse response) throws IOException {
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(pack.fileName()).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		pack.writeTo(response.getOutputStream());
	}

	private static String later(TicketDetails ticket, HttpServletResponse response, Model model) {
		response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		response.setHeader(HttpHeaders.RETRY_AFTER, "60");
		model.addAttribute("ticket", new BusyTicket(ticket.id().id(), ticket.reference().text()));
		return "evidence/busy";
	}

}
