package market.helpdesk.web.evidence;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.archive.Inspections;
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
 * A ticket as evidence, to those who may read it: to administrators for as long as their
 * reason holds (R12).
 */
@Controller
class EvidenceController {

	private static final int SHOWN = 20;

	private final Threads threads;

	private final Packing packing;

	private final Inspecting inspecting;

	private final Inspections inspections;

	EvidenceController(Threads threads, Packing packing, Inspecting inspecting, Inspections inspections) {
		this.threads = threads;
		this.packing = packing;
		this.inspecting = inspecting;
		this.inspections = inspections;
	}

	/** Sends the pack, or the page that asks why or says what is in the way. */
	@GetMapping("/tickets/{id}/evidence")
	@Nullable String show(@CurrentViewer Viewer viewer, @PathVariable TicketId id, HttpMethod method,
			HttpServletResponse response, Model model) throws IOException {
		var ticket = threads.findVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
		if (!mayRead(viewer, ticket)) {
			return "redirect:/tickets/{id}";
		}
		if (method == HttpMethod.HEAD) {
			return null;
		}
		try (var pack = packing.pack(viewer, id)) {
			send(pack, response);
			return null;
		}
		catch (EvidenceBusy busy) {
			return later(ticket, response, model);
		}
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

	private boolean mayRead(Viewer viewer, TicketDetails ticket) {
		return !(viewer instanceof Administrator administrator)
				|| inspecting.mayRead(administrator, ticket, inspections.of(ticket, SHOWN));
	}

}
