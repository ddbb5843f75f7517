package market.helpdesk.web.held;

import market.helpdesk.account.Viewer.Member;
import market.helpdesk.paging.Cursor;
import market.helpdesk.screening.HeldMessageLists;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a shop sent and was held, and what became of it. */
@Controller
class OwnHeldMessageController {

	private final HeldMessageLists lists;

	private final HeldMessageViews views;

	private final ListSettings settings;

	OwnHeldMessageController(HeldMessageLists lists, HeldMessageViews views, ListSettings settings) {
		this.lists = lists;
		this.views = views;
		this.settings = settings;
	}

	@GetMapping("/held-messages")
	String index(@CurrentViewer Member member, @RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		var page = lists.of(member, cursor, settings.pageSize());
		model.addAttribute("held",
				new HeldMessagesPage(views.of(member, page.items()), 0, page.nextOrNull(), cursor.isEmpty()));
		return "held/index";
	}

}
