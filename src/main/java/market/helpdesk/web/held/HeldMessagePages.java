package market.helpdesk.web.held;

import java.util.List;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.screening.HeldMessageLists;
import market.helpdesk.screening.HeldMessageNotFound;
import market.helpdesk.ticket.HeldMessageId;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one held message, with the form that stands in the model. */
@Component
class HeldMessagePages {

	private final HeldMessageLists lists;

	private final HeldMessageViews views;

	HeldMessagePages(HeldMessageLists lists, HeldMessageViews views) {
		this.lists = lists;
		this.views = views;
	}

	/**
	 * @param notices what is to be told of a decision that was not made
	 * @throws HeldMessageNotFound if there is none
	 */
	String show(Inspector inspector, HeldMessageId id, List<String> notices, Model model) {
		var held = lists.find(inspector, id).orElseThrow(() -> new HeldMessageNotFound(id));
		model.addAttribute("held", views.withDeadlines(inspector, List.of(held)).getFirst());
		model.addAttribute("notices", notices);
		return "held/show";
	}

}
