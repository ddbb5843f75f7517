package market.helpdesk.web.search;

import market.helpdesk.account.Person;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.Disclosing;
import market.helpdesk.archive.Sought;
import market.helpdesk.search.SavedSearches;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What administrators and auditors find in everything. That they looked for it is on
 * record (R12), page by page, as is whatever they read on from there.
 */
@Controller
class AdminSearchController {

	private final SearchPages pages;

	private final SavedSearches saved;

	private final Disclosing disclosing;

	AdminSearchController(SearchPages pages, SavedSearches saved, Disclosing disclosing) {
		this.pages = pages;
		this.saved = saved;
		this.disclosing = disclosing;
	}

	@GetMapping("/admin/search")
	String index(@CurrentViewer Inspector inspector, @CurrentViewer Person person, SearchForm form,
			@RequestParam(defaultValue = "") String after, Model model) {
		var page = pages.page("/admin/search", person, form, after);
		if (page.isAsked()) {
			disclosing.searched(inspector, new Sought(form.words(), SearchPages.place(after).orElse("")), page.size(),
					page.next() != null);
		}
		model.addAttribute("search", page);
		model.addAttribute("saved", saved.of(inspector));
		return "search/admin";
	}

}
