package market.helpdesk.web.absence;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.absence.AbsenceNotFound;
import market.helpdesk.absence.AbsentDays;
import market.helpdesk.absence.Announcing;
import market.helpdesk.absence.Objection;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.paging.Cursor;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The absences of shops (R13): everyone of a shop sees them, its owners announce them.
 */
@Controller
class AbsenceController {

	private final Announcing announcing;

	private final AbsencePages pages;

	private final Objections objections;

	private final Shops shops;

	private final Drafts drafts;

	AbsenceController(Announcing announcing, AbsencePages pages, Objections objections, Shops shops, Drafts drafts) {
		this.announcing = announcing;
		this.pages = pages;
		this.objections = objections;
		this.shops = shops;
		this.drafts = drafts;
	}

	@GetMapping("/absences")
	String index(@CurrentViewer Member member, @RequestParam(defaultValue = "") String after,
			HttpServletRequest request, Model model) {
		model.addAttribute("absence", drafts.take(request).map(AbsenceForm::resumed).orElse(AbsenceForm.BLANK));
		model.addAttribute("absences", pages.page(member, Cursor.parse(after)));
		return "absence/index";
	}

	@PostMapping("/absences")
	String create(@CurrentViewer Member member, @ModelAttribute("absence") AbsenceForm form, BindingResult errors,
			HttpServletResponse response, Model model) {
		form.read(errors).ifPresent((days) -> objections.tell(announce(member, form, days), errors));
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("absences", pages.page(member, Cursor.parse("")));
			return "absence/index";
		}
		return "redirect:/absences?announced";
	}

	private List<Objection> announce(Member member, AbsenceForm form, AbsentDays days) {
		var shop = shops.find(form.shop()).orElseThrow(() -> new AbsenceNotFound(form.shop()));
		return announcing.announce(member, shop.id(), days, form.substitute());
	}

}
