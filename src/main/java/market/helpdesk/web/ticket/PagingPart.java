package market.helpdesk.web.ticket;

import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The ways through a thread that one page does not show. */
@Component
class PagingPart implements TicketPart {

	private final ListSettings settings;

	PagingPart(ListSettings settings) {
		this.settings = settings;
	}

	@Override
	public void add(Sight sight, Model model) {
		model.addAttribute("paging", ThreadPaging.of(sight.ticket(), sight.entries(), settings.threadSize()));
	}

}
