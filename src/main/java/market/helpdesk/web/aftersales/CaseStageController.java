package market.helpdesk.web.aftersales;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.aftersales.CaseId;
import market.helpdesk.aftersales.CaseWork;
import market.helpdesk.aftersales.StepRefused;
import market.helpdesk.aftersales.StepRefused.Why;
import market.helpdesk.ticket.WordsRefused;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.Drafts;
import market.helpdesk.web.screening.RefusedWords;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The stages of a case, which the shop reaches one after the other (R18). */
@Controller
class CaseStageController {

	private final CaseWork work;

	private final WorkPages pages;

	private final RefusedWords words;

	private final Drafts drafts;

	CaseStageController(CaseWork work, WorkPages pages, RefusedWords words, Drafts drafts) {
		this.work = work;
		this.pages = pages;
		this.words = words;
		this.drafts = drafts;
	}

	@GetMapping("/cases/{id}/stages/new")
	String create(@CurrentViewer Writer viewer, @PathVariable CaseId id, @RequestParam(defaultValue = "") String stage,
			HttpServletRequest request, Model model) {
		var found = pages.find(viewer, id);
		if (!found.isPossible()) {
			return found.backToTicket();
		}
		if (found.one().kind().after(found.one().stage()).isEmpty()) {
			return "redirect:/cases/{id}/outcome/new";
		}
		var form = StageForm.of(drafts.take(request).orElse(new Draft("", Map.of())));
		model.addAttribute("step", form);
		model.addAttribute("work", pages.stage(found, StageForm.stage(stage), found.one().stage(), null));
		return "case/stage";
	}

	@PostMapping("/cases/{id}/stages")
	String create(@CurrentViewer Writer viewer, @PathVariable CaseId id, @ModelAttribute("step") StageForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		var found = pages.find(viewer, id);
		var step = form.read(found.one().kind(), pages.deliveries(found), errors);
		var odd = step.flatMap(form::odd);
		if (step.isEmpty() || odd.isPresent()) {
			return again(found, form, odd.orElse(null), 422, response, model);
		}
		try {
			work.reach(viewer, id, form.standing(), step.get(), form.submissionKey());
			return found.backToTicket();
		}
		catch (WordsRefused refused) {
			words.tell(refused, response, model);
			return again(pages.find(viewer, id), form, null, 422, response, model);
		}
		catch (StepRefused refused) {
			if (refused.why() == Why.NO_SUCH_DELIVERY) {
				errors.rejectValue("estimatedDelivery", "error.estimatedDelivery.past");
			}
			return again(pages.find(viewer, id), form, null, HttpServletResponse.SC_CONFLICT, response, model);
		}
	}

	/** What was written is still there, beside what others did meanwhile. */
	private String again(WorkPages.Work found, StageForm form, @Nullable String odd, int status,
			HttpServletResponse response, Model model) {
		response.setStatus(status);
		model.addAttribute("work", pages.stage(found, form.wanted(), form.standing(), odd));
		return "case/stage";
	}

}
