package market.helpdesk.web.held;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.screening.HeldMessageLists;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Messages that wait for an administrator, whoever waits longest first (R7). Of their
 * tickets nothing is shown: that needs a reason (R12).
 */
@Controller
class HeldMessageController {

	private final HeldMessageLists lists;

	private final HeldMessageViews views;

	private final HeldMessagePages pages;

	private final Drafts drafts;

	private final ListSettings settings;

	HeldMessageController(HeldMessageLists lists, HeldMessageViews views, HeldMessagePages pages, Drafts drafts,
			ListSettings settings) {
		this.lists = lists;
		this.views = views;
		this.pages = pages;
		this.drafts = drafts;
		this.settings = settings;
	}

	@GetMapping("/admin/held-messages")
	String index(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		var page = lists.waiting(inspector, cursor, settings.pageSize());
		model.addAttribute("held", new HeldMessagesPage(views.withDeadlines(inspector, page.items()), lists.waiting(),
				page.nextOrNull(), cursor.isEmpty()));
		return "held/queue";
	}

	@GetMapping("/admin/held-messages/{id}")
	String show(@CurrentViewer Inspector inspector, @PathVariable UUID id, HttpServletRequest request, Model model) {
		model.addAttribute("decision",
				new HeldDecisionForm(drafts.take(request).map((draft) -> draft.field("reason")).orElse("")));
		return pages.show(inspector, new HeldMessageId(id), List.of(), model);
	}

}
