package market.helpdesk.web.aftersales;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOpening;
import market.helpdesk.aftersales.CaseRights;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;
import market.helpdesk.web.ticket.OrderCards;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The cases of a ticket, one open at a time. */
@Controller
class CaseController {

	/** Where a case stands on its ticket's page. */
	private static final String CARD = "#case";

	private final CaseOpening opening;

	private final Threads threads;

	private final OrderCards orders;

	private final Drafts drafts;

	CaseController(CaseOpening opening, Threads threads, OrderCards orders, Drafts drafts) {
		this.opening = opening;
		this.threads = threads;
		this.orders = orders;
		this.drafts = drafts;
	}

	@GetMapping("/tickets/{id}/cases/new")
	String create(@CurrentViewer Writer viewer, @PathVariable TicketId id, HttpServletRequest request, Model model) {
		var ticket = find(viewer, id);
		if (!CaseRights.of(viewer, ticket).open()) {
			return "redirect:/tickets/{id}?notice=changed";
		}
		var kind = drafts.take(request).map((draft) -> draft.field("kind")).orElse(ticket.topic().name());
		model.addAttribute("case", new CaseForm(kind, SubmissionKey.next().toString()));
		return show(ticket, model);
	}

	/** Where the ticket takes no case any more its page shows why. */
	@PostMapping("/tickets/{id}/cases")
	String create(@CurrentViewer Writer viewer, @PathVariable TicketId id, @ModelAttribute("case") CaseForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		var kind = form.read(errors);
		if (kind.isEmpty()) {
			response.setStatus(422);
			return show(find(viewer, id), model);
		}
		var opened = opening.open(viewer, id, kind.get(), form.submissionKey());
		return "redirect:/tickets/{id}" + (opened.isPresent() ? "" : "?notice=changed") + CARD;
	}

	private TicketDetails find(Writer viewer, TicketId id) {
		return threads.findVisibleTo(viewer, id).orElseThrow(() -> new TicketNotFound(id));
	}

	private String show(TicketDetails ticket, Model model) {
		var kinds = Arrays.stream(CaseKind.values())
			.flatMap((kind) -> opening.check(ticket, kind)
				.map((check) -> new NewCasePage.Kind(kind, CheckView.of(kind, check)))
				.stream())
			.toList();
		var order = ticket.order().map((one) -> orders.card(ticket.market(), one)).orElse(null);
		model.addAttribute("about", new NewCasePage(ticket.id().id(), ticket.reference().text(), order, kinds));
		return "case/new";
	}

}
