package market.helpdesk.web.inspection;

import java.util.Optional;

import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.web.ticket.Sight;
import market.helpdesk.web.ticket.TicketPart;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells the parties of a ticket, after a while, that somebody else read it (R12). */
@Component
class InspectionPart implements TicketPart {

	/** More than anyone wants to read in a margin; there is a page for all. */
	private static final int SHOWN = 10;

	private final ShownPages pages;

	InspectionPart(ShownPages pages) {
		this.pages = pages;
	}

	@Override
	public void add(Sight sight, Model model) {
		model.addAttribute("shownInspections", (sight.viewer() instanceof Participant)
				? pages.page(sight.ticket(), Optional.empty(), SHOWN) : ShownPage.none(sight.ticket()));
	}

}
