package market.helpdesk.web.privacy;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.privacy.ErasureRequestId;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests of all persons, for those who decide them. */
@Controller
class ErasureController {

	private final ErasurePages pages;

	private final Drafts drafts;

	ErasureController(ErasurePages pages, Drafts drafts) {
		this.pages = pages;
		this.drafts = drafts;
	}

	@GetMapping("/admin/erasures")
	String index(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String view,
			@RequestParam(defaultValue = "") String after, Model model) {
		model.addAttribute("erasures", pages.list(inspector, ErasuresPage.parse(view), Cursor.parse(after)));
		return "erasure/index";
	}

	@GetMapping("/admin/erasures/{id}")
	String show(@CurrentViewer Inspector inspector, @PathVariable UUID id, HttpServletRequest request, Model model) {
		var reason = drafts.take(request).map((draft) -> draft.field("reason")).orElse("");
		return pages.show(inspector, new ErasureRequestId(id), new GrantForm("", reason), model);
	}

}
