package market.helpdesk.web.writing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Shop;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;
import market.helpdesk.writing.AnswerSaving;
import market.helpdesk.writing.Placeholder;
import market.helpdesk.writing.SavedAnswerId;
import market.helpdesk.writing.SavedAnswerNotFound;
import market.helpdesk.writing.SavingRefusal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The texts a shop answers with (R15): everyone who acts for it uses them, those who
 * belong to it change them.
 */
@Controller
class SavedAnswerController {

	private static final String CHANGED = "error.body.changedMeanwhile";

	private final AnswerSaving saving;

	private final SavedAnswerPages pages;

	private final Shops shops;

	private final Drafts drafts;

	SavedAnswerController(AnswerSaving saving, SavedAnswerPages pages, Shops shops, Drafts drafts) {
		this.saving = saving;
		this.pages = pages;
		this.shops = shops;
		this.drafts = drafts;
	}

	@ModelAttribute("placeholders")
	List<Placeholder> placeholders() {
		return List.of(Placeholder.values());
	}

	@GetMapping("/saved-answers")
	String index(@CurrentViewer Member member, HttpServletRequest request, Model model) {
		model.addAttribute("answer", drafts.take(request).map(SavedAnswerForm::resumed).orElse(SavedAnswerForm.BLANK));
		model.addAttribute("savedAnswers", pages.page(member));
		return "saved-answer/index";
	}

	@PostMapping("/saved-answers")
	String create(@CurrentViewer Member member, @ModelAttribute("answer") SavedAnswerForm form, BindingResult errors,
			HttpServletResponse response, Model model) {
		form.read(errors).ifPresent((text) -> {
			var shop = shops.find(form.shop()).map(Shop::id).orElseThrow(() -> new SavedAnswerNotFound(form.shop()));
			tell(saving.add(member, shop, text), errors);
		});
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("savedAnswers", pages.page(member));
			return "saved-answer/index";
		}
		return "redirect:/saved-answers?saved";
	}

	@GetMapping("/saved-answers/{id}")
	String edit(@CurrentViewer Member member, @PathVariable UUID id, HttpServletRequest request, Model model) {
		var answer = pages.own(member, new SavedAnswerId(id));
		model.addAttribute("answer",
				drafts.take(request).map(SavedAnswerForm::resumed).orElse(SavedAnswerForm.of(answer)));
		model.addAttribute("current", pages.row(answer, true));
		return "saved-answer/edit";
	}

	@PostMapping("/saved-answers/{id}")
	String update(@CurrentViewer Member member, @PathVariable UUID id, @ModelAttribute("answer") SavedAnswerForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		var answer = pages.own(member, new SavedAnswerId(id));
		form.read(errors).ifPresent((text) -> tell(saving.change(member, answer.id(), form.seen(), text), errors));
		if (!errors.hasErrors()) {
			return "redirect:/saved-answers?saved";
		}
		response.setStatus(422);
		model.addAttribute("current", pages.row(answer, true));
		if (errors.getFieldErrors("body").stream().anyMatch((error) -> CHANGED.equals(error.getCode()))) {
			model.addAttribute("newest", answer.version());
		}
		return "saved-answer/edit";
	}

	private static void tell(Optional<SavingRefusal> refused, BindingResult errors) {
		refused.ifPresent((refusal) -> {
			switch (refusal) {
				case NAME_TAKEN -> errors.rejectValue("label", "error.label.taken");
				case TOO_MANY -> errors.rejectValue("label", "error.label.tooMany");
				case CHANGED_MEANWHILE -> errors.rejectValue("body", CHANGED);
			}
		});
	}

}
