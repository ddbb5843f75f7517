package market.helpdesk.web.aftersales;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import market.helpdesk.aftersales.CaseDetails;
import market.helpdesk.aftersales.CaseRights;
import market.helpdesk.aftersales.Cases;
import market.helpdesk.ticket.Topic;
import market.helpdesk.web.ticket.Sight;
import market.helpdesk.web.ticket.TicketPart;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where the matter of a ticket stands, and the way to open a case about it. */
@Component
class CasePart implements TicketPart {

	/** What has a case of its own. */
	private static final Set<Topic> MATTERS = EnumSet.of(Topic.RETURN, Topic.WITHDRAWAL, Topic.COMPLAINT,
			Topic.WARRANTY);

	private final Cases cases;

	private final CaseCards cards;

	CasePart(Cases cases, CaseCards cards) {
		this.cases = cases;
		this.cards = cards;
	}

	@Override
	public void add(Sight sight, Model model) {
		var ticket = sight.ticket();
		// Every case is told in the thread: without a note there is none.
		var found = (ticket.noteCount() == 0) ? List.<CaseDetails>of() : cases.of(ticket);
		var rights = CaseRights.of(sight.viewer(), ticket);
		var told = found.stream().map((one) -> cards.card(ticket.market(), one, rights.move())).toList();
		var open = !told.isEmpty() && told.getFirst().open();
		model.addAttribute("cases",
				new TicketCases(ticket.id().id(), told.isEmpty() ? null : told.getFirst(),
						told.stream().skip(1).toList(), rights.open() && !open,
						told.isEmpty() && MATTERS.contains(ticket.topic())));
	}

}
