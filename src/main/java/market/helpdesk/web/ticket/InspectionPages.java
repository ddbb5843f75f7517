package market.helpdesk.web.ticket;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.Disclosing;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.archive.InspectionLists;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.web.page.ListSettings;
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

	private final Inspecting inspecting;

	private final Disclosing disclosing;

	private final InspectionLists inspections;

	private final TicketPages pages;

	private final TicketForms forms;

	private final MarketTimes times;

	private final ListSettings settings;

	InspectionPages(Inspecting inspecting, Disclosing disclosing, InspectionLists inspections, TicketPages pages,
			TicketForms forms, MarketTimes times, ListSettings settings) {
		this.inspecting = inspecting;
		this.disclosing = disclosing;
		this.inspections = inspections;
		this.pages = pages;
		this.forms = forms;
		this.times = times;
		this.settings = settings;
	}

	String show(Inspector inspector, TicketDetails ticket, Look look, HttpServletRequest request, Model model) {
		var grounds = inspecting.grounds(inspector, ticket);
		if (grounds.isEmpty()) {
			model.addAttribute("inspection", InspectionForm.BLANK);
			return ask(ticket, model);
		}
		disclosing.read(inspector, ticket, grounds.get(), look.stretch(ticket, settings.threadSize()));
		forms.add(inspector, ticket, request, model);
		return pages.show(inspector, ticket, look, items(inspector, ticket), model);
	}

	/** Asks why, with what was said so far. */
	String ask(TicketDetails ticket, Model model) {
		var reasons = Arrays.stream(InspectionReason.values()).map(InspectionReason::name).toList();
		model.addAttribute("ticket", new InspectedTicket(ticket.id().id(), ticket.reference().text(),
				ticket.buyerName(), ticket.shopName(), reasons));
		return "ticket/inspect";
	}

	private List<InspectionItem> items(Inspector inspector, TicketDetails ticket) {
		return inspections.of(inspector, ticket, SHOWN)
			.stream()
			.map((one) -> new InspectionItem(one.by(), times.at(ticket.market(), one.at()),
					one.reason().map(Enum::name).orElse(InspectionItem.TAKEN_OVER), one.note(), one.read(), one.files(),
					one.exports()))
			.toList();
	}

}
