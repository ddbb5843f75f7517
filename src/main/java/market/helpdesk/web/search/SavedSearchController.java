package market.helpdesk.web.search;

import java.util.UUID;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.search.SavedSearches;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The searches that administrators keep for themselves. */
@Controller
class SavedSearchController {

	private final SavedSearches saved;

	SavedSearchController(SavedSearches saved) {
		this.saved = saved;
	}

	/** Leads back to what was searched for, whatever became of it. */
	@PostMapping("/admin/saved-searches")
	String create(@CurrentViewer Administrator administrator, @ModelAttribute SavedSearchForm form) {
		var outcome = form.problem()
			.orElseGet(() -> saved.save(administrator, form.label(), form.criteria()) ? "saved" : "tooMany");
		return "redirect:/admin/search?%s&saving=%s".formatted(form.criteria(), outcome);
	}

	@PostMapping("/admin/saved-searches/{id}/removal")
	String remove(@CurrentViewer Administrator administrator, @PathVariable UUID id) {
		saved.remove(administrator, id);
		return "redirect:/admin/search";
	}

}
