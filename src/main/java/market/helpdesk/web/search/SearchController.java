package market.helpdesk.web.search;

import market.helpdesk.account.Person;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What buyers and sellers find in their own tickets. */
@Controller
class SearchController {

	private final SearchPages pages;

	SearchController(SearchPages pages) {
		this.pages = pages;
	}

	@GetMapping("/search")
	String index(@CurrentViewer Person person, SearchForm form, @RequestParam(defaultValue = "") String after,
			Model model) {
		if (person.viewer() instanceof Inspector) {
			return "redirect:/admin/search";
		}
		model.addAttribute("search", pages.page("/search", person, form, after));
		return "search/index";
	}

}
