package market.helpdesk.web.held;

import java.util.List;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.screening.HeldMessageLists;
import market.helpdesk.web.page.MarketTimes;
import market.helpdesk.web.ticket.Sight;
import market.helpdesk.web.ticket.TicketPart;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is kept back from a ticket, to everyone but its buyer. */
@Component
class HeldPart implements TicketPart {

	/** More say nothing more; the list of all is a page of its own. */
	private static final int SHOWN = 5;

	private final HeldMessageLists lists;

	private final MarketTimes times;

	HeldPart(HeldMessageLists lists, MarketTimes times) {
		this.lists = lists;
		this.times = times;
	}

	@Override
	public void add(Sight sight, Model model) {
		var held = (sight.viewer() instanceof Buyer) ? List.<HeldNote>of()
				: lists.keptBack(sight.ticket(), SHOWN).stream().map((one) -> HeldNote.of(one, times)).toList();
		model.addAttribute("keptBack", held);
	}

}
