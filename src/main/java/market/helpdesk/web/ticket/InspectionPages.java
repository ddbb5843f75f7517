package market.helpdesk.web.ticket;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.People;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.archive.Inspection;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.archive.Inspections;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What an administrator sees of a ticket: the question why, and behind it the ticket to
 * read (R12).
 */
@Component
class InspectionPages {

	private static final int SHOWN = 20;

	private final Inspections inspections;

	private final Inspecting inspecting;

	private final TicketPages pages;

	private final TicketForms forms;

	private final People people;

	private final MarketTimes times;

	InspectionPages(Inspections inspections, Inspecting inspecting, TicketPages pages, TicketForms forms, People people,
			MarketTimes times) {
		this.inspections = inspections;
		this.inspecting = inspecting;
		this.pages = pages;
		this.forms = forms;
		this.people = people;
		this.times = times;
	}

	String show(Inspector inspector, TicketDetails ticket, Look look, HttpServletRequest request, Model model) {
		var grounds = inspecting.grounds(inspector, ticket);
		if (grounds.isEmpty()) {
			model.addAttribute("inspection", InspectionForm.BLANK);
			return ask(ticket, model);
		}
		var looks = inspections.of(ticket, SHOWN);
		forms.add(inspector, ticket, request, model);
		return pages.show(inspector, ticket, look, items(ticket, looks), model);
	}

	/** Asks why, with what was said so far. */
	String ask(TicketDetails ticket, Model model) {
		var reasons = Arrays.stream(InspectionReason.values()).map(InspectionReason::name).toList();
		model.addAttribute("ticket", new InspectedTicket(ticket.id().id(), ticket.reference().text(),
				ticket.buyerName(), ticket.shopName(), reasons));
		return "ticket/inspect";
	}

	private List<InspectionItem> items(TicketDetails ticket, List<Inspection> looks) {
		var names = people.names(looks.stream().map((look) -> look.inspector().id()).distinct().toList());
		return looks.stream()
			.map((look) -> new InspectionItem(names.getOrDefault(look.inspector().id(), ""),
					times.at(ticket.market(), look.inspectedAt()), look.reason().name(), look.note()))
			.toList();
	}

}
