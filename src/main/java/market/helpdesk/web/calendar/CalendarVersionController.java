package market.helpdesk.web.calendar;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.calendar.CalendarPublishing;
import market.helpdesk.calendar.DraftRefusal.Outdated;
import market.helpdesk.calendar.DraftRefused;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The next version of a market's calendar: what it would do, and its publishing. */
@Controller
class CalendarVersionController {

	private final CalendarPublishing publishing;

	private final PreviewPages previews;

	private final DraftPages drafts;

	CalendarVersionController(CalendarPublishing publishing, PreviewPages previews, DraftPages drafts) {
		this.publishing = publishing;
		this.previews = previews;
		this.drafts = drafts;
	}

	/** What can't be published as it stands is shown as the draft that it is. */
	@GetMapping("/admin/calendars/{market}/draft/preview")
	String preview(@CurrentViewer Administrator administrator, @PathVariable MarketCode market, Model model) {
		var draft = drafts.draft(administrator, market);
		if (draft.isEmpty() || drafts.newer(draft).isPresent()) {
			return "redirect:/admin/calendars/{market}/draft";
		}
		model.addAttribute("preview", previews.page(draft));
		model.addAttribute("publication", new PublicationForm(draft.base().number(), ""));
		return "calendar/preview";
	}

	@PostMapping("/admin/calendars/{market}/versions")
	String create(@CurrentViewer Administrator administrator, @PathVariable MarketCode market,
			@ModelAttribute("publication") PublicationForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		var reason = form.read(errors);
		if (reason.isEmpty()) {
			response.setStatus(422);
			model.addAttribute("preview", previews.page(drafts.draft(administrator, market)));
			return "calendar/preview";
		}
		try {
			publishing.publish(administrator.account().id(), market, form.base(), reason.get());
			return "redirect:/admin/calendars/{market}?published";
		}
		catch (DraftRefused refused) {
			response.setStatus((refused.refusal() instanceof Outdated) ? 409 : 422);
			model.addAttribute("draft", drafts.refused(administrator, market, 0, refused.refusal()));
			model.addAttribute("day", DayForm.BLANK);
			return "calendar/draft";
		}
	}

}
