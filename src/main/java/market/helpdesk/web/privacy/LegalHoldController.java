package market.helpdesk.web.privacy;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.privacy.HeldThing;
import market.helpdesk.privacy.HoldId;
import market.helpdesk.privacy.HoldKind;
import market.helpdesk.privacy.HoldTargets;
import market.helpdesk.privacy.HoldingForLaw;
import market.helpdesk.privacy.ReasonText;
import market.helpdesk.privacy.SeveralAreCalledSo;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is held for the law, and holding more. */
@Controller
class LegalHoldController {

	private final HoldingForLaw holding;

	private final HoldTargets targets;

	private final HoldPages pages;

	private final Drafts drafts;

	LegalHoldController(HoldingForLaw holding, HoldTargets targets, HoldPages pages, Drafts drafts) {
		this.holding = holding;
		this.targets = targets;
		this.pages = pages;
		this.drafts = drafts;
	}

	@GetMapping("/admin/legal-holds")
	String index(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String view,
			@RequestParam(defaultValue = "") String after, Model model) {
		model.addAttribute("holds", pages.list(inspector, !view.equals("lifted"), Cursor.parse(after)));
		return "legal-hold/index";
	}

	@GetMapping("/admin/legal-holds/new")
	String create(@CurrentViewer Administrator administrator, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String thing, HttpServletRequest request, Model model) {
		model.addAttribute("hold",
				drafts.take(request)
					.map((draft) -> new HoldForm(draft.field("kind"), draft.field("thing"), draft.field("reason")))
					.orElse(new HoldForm(kind, thing, "")));
		return pages.form(model);
	}

	@GetMapping("/admin/legal-holds/{id}")
	String show(@CurrentViewer Inspector inspector, @PathVariable UUID id, HttpServletRequest request, Model model) {
		var reason = drafts.take(request).map((draft) -> draft.field("reason")).orElse("");
		model.addAttribute("lifting", new LiftingForm(reason));
		return pages.show(inspector, new HoldId(id), model);
	}

	@PostMapping("/admin/legal-holds")
	String place(@CurrentViewer Administrator administrator, @ModelAttribute("hold") HoldForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		var thing = form.read(errors).flatMap((kind) -> find(administrator, kind, form.thing(), errors));
		if (thing.isEmpty()) {
			response.setStatus(422);
			return pages.form(model);
		}
		return "redirect:/admin/legal-holds/%s?placed"
			.formatted(holding.place(administrator, thing.get(), new ReasonText(form.reason())));
	}

	private Optional<HeldThing> find(Administrator administrator, HoldKind kind, String name, BindingResult errors) {
		try {
			var thing = targets.find(administrator, kind, name);
			if (thing.isEmpty()) {
				errors.rejectValue("thing", "error.thing.unknown");
			}
			return thing;
		}
		catch (SeveralAreCalledSo several) {
			errors.rejectValue("thing", "error.thing.several");
			return Optional.empty();
		}
	}

}
