package market.helpdesk.web.aftersales;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.aftersales.CaseId;
import market.helpdesk.aftersales.CaseWork;
import market.helpdesk.aftersales.StepRefused;
import market.helpdesk.ticket.WordsRefused;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.Drafts;
import market.helpdesk.web.screening.RefusedWords;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The outcome of a case: no case is closed without one (R11). */
@Controller
class CaseOutcomeController {

	private final CaseWork work;

	private final WorkPages pages;

	private final RefusedWords words;

	private final Drafts drafts;

	CaseOutcomeController(CaseWork work, WorkPages pages, RefusedWords words, Drafts drafts) {
		this.work = work;
		this.pages = pages;
		this.words = words;
		this.drafts = drafts;
	}

	@GetMapping("/cases/{id}/outcome/new")
	String create(@CurrentViewer Writer viewer, @PathVariable CaseId id,
			@RequestParam(defaultValue = "") String outcome, HttpServletRequest request, Model model) {
		var found = pages.find(viewer, id);
		if (!found.isPossible()) {
			return found.backToTicket();
		}
		var form = OutcomeForm.of(drafts.take(request).orElse(new Draft("", Map.of())));
		model.addAttribute("resolution", form);
		model.addAttribute("work", pages.outcome(found, OutcomeForm.outcome(outcome), found.one().stage()));
		return "case/outcome";
	}

	@PostMapping("/cases/{id}/outcome")
	String create(@CurrentViewer Writer viewer, @PathVariable CaseId id, @ModelAttribute("resolution") OutcomeForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		var found = pages.find(viewer, id);
		var resolution = form.read(found.one().kind(), errors);
		if (resolution.isEmpty()) {
			return again(found, form, 422, response, model);
		}
		try {
			work.close(viewer, id, form.standing(), resolution.get(), form.submissionKey());
			return found.backToTicket();
		}
		catch (WordsRefused refused) {
			words.tell(refused, response, model);
			return again(pages.find(viewer, id), form, 422, response, model);
		}
		catch (StepRefused refused) {
			return again(pages.find(viewer, id), form, HttpServletResponse.SC_CONFLICT, response, model);
		}
	}

	/** What was written is still there, beside what others did meanwhile. */
	private String again(WorkPages.Work found, OutcomeForm form, int status, HttpServletResponse response,
			Model model) {
		response.setStatus(status);
		model.addAttribute("work", pages.outcome(found, form.wanted(), form.standing()));
		return "case/outcome";
	}

}
