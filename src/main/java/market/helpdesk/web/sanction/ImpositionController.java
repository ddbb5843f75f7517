package market.helpdesk.web.sanction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Shop;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.sanction.Imposing;
import market.helpdesk.sanction.SanctionRefused;
import market.helpdesk.sanction.Track;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sanctions that nobody proposed, imposed for violations an administrator chooses. */
@Controller
class ImpositionController {

	private final Imposing imposing;

	private final ImpositionPages pages;

	private final Drafts drafts;

	ImpositionController(Imposing imposing, ImpositionPages pages, Drafts drafts) {
		this.imposing = imposing;
		this.pages = pages;
		this.drafts = drafts;
	}

	@GetMapping("/admin/sanctions/new")
	String show(@CurrentViewer Administrator administrator, @RequestParam(defaultValue = "") String shop,
			@RequestParam(defaultValue = "A_ANSWERS") Track track, HttpServletRequest request, Model model) {
		model.addAttribute("sanction",
				drafts.take(request)
					.map(ImpositionForm::resumed)
					.orElseGet(() -> new ImpositionForm(null, null, null, null)));
		return show(administrator, pages.shop(shop), track, model);
	}

	@PostMapping("/admin/sanctions")
	String create(@CurrentViewer Administrator administrator, @RequestParam(defaultValue = "") String shop,
			@RequestParam(defaultValue = "A_ANSWERS") Track track, @ModelAttribute("sanction") ImpositionForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		var found = pages.shop(shop);
		var sanction = form.read(track, errors);
		if (sanction.isEmpty()) {
			response.setStatus(422);
			return show(administrator, found, track, model);
		}
		try {
			return "redirect:/admin/sanctions/" + imposing.impose(administrator, found.id(), sanction.get())
					+ "?imposed";
		}
		catch (SanctionRefused refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("refused", refused.why());
			return show(administrator, found, track, model);
		}
	}

	private String show(Administrator administrator, Shop shop, Track track, Model model) {
		model.addAttribute("imposition", pages.page(administrator, shop, track));
		return "sanction/new";
	}

}
