package market.helpdesk.web.sanction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.sanction.Imposing;
import market.helpdesk.sanction.ProposalId;
import market.helpdesk.sanction.SanctionRefused;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the software proposes, which an administrator imposes or declines, once. */
@Controller
class SanctionProposalController {

	private final Imposing imposing;

	private final ImpositionPages pages;

	private final Drafts drafts;

	SanctionProposalController(Imposing imposing, ImpositionPages pages, Drafts drafts) {
		this.imposing = imposing;
		this.pages = pages;
		this.drafts = drafts;
	}

	@GetMapping("/admin/sanction-proposals/{id}")
	String show(@CurrentViewer Inspector inspector, @PathVariable ProposalId id, HttpServletRequest request,
			Model model) {
		var draft = drafts.take(request);
		var proposal = pages.proposal(inspector, id);
		model.addAttribute("sanction",
				draft.filter((kept) -> kept.fields().containsKey("reasons"))
					.map(ImpositionForm::resumed)
					.orElseGet(() -> pages.form(proposal)));
		model.addAttribute("decision", draft.map(ReasonForm::resumed).orElse(ReasonForm.BLANK));
		model.addAttribute("imposition", pages.page(inspector, proposal));
		return "sanction/new";
	}

	@PostMapping("/admin/sanction-proposals/{id}/sanction")
	String impose(@CurrentViewer Administrator administrator, @PathVariable ProposalId id,
			@ModelAttribute("sanction") ImpositionForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		var proposal = pages.proposal(administrator, id);
		var sanction = form.read(proposal.measure().track(), errors);
		model.addAttribute("decision", ReasonForm.BLANK);
		if (sanction.isEmpty()) {
			return showAgain(administrator, id, 422, response, model);
		}
		try {
			return "redirect:/admin/sanctions/" + imposing.impose(administrator, id, sanction.get()) + "?imposed";
		}
		catch (SanctionRefused refused) {
			return refuse(administrator, id, refused, response, model);
		}
	}

	@PostMapping("/admin/sanction-proposals/{id}/refusal")
	String decline(@CurrentViewer Administrator administrator, @PathVariable ProposalId id,
			@ModelAttribute("decision") ReasonForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		model.addAttribute("sanction", pages.form(pages.proposal(administrator, id)));
		var reason = form.read(errors);
		if (reason.isEmpty()) {
			return showAgain(administrator, id, 422, response, model);
		}
		try {
			imposing.decline(administrator, id, reason.get());
			return "redirect:/admin/sanctions?declined";
		}
		catch (SanctionRefused refused) {
			return refuse(administrator, id, refused, response, model);
		}
	}

	private String refuse(Administrator administrator, ProposalId id, SanctionRefused refused,
			HttpServletResponse response, Model model) {
		model.addAttribute("refused", refused.why());
		return showAgain(administrator, id, HttpServletResponse.SC_CONFLICT, response, model);
	}

	private String showAgain(Administrator administrator, ProposalId id, int status, HttpServletResponse response,
			Model model) {
		response.setStatus(status);
		model.addAttribute("imposition", pages.page(administrator, pages.proposal(administrator, id)));
		return "sanction/new";
	}

}
