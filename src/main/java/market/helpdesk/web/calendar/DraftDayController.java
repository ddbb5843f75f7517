package market.helpdesk.web.calendar;

import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.calendar.DraftRefused;
import market.helpdesk.calendar.Drafting;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.web.calendar.DayForm.Day;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The days that a draft makes holidays, renames, removes, or leaves alone again. */
@Controller
class DraftDayController {

	private static final String DRAFT = "redirect:/admin/calendars/{market}/draft?year=";

	private final Drafting drafting;

	private final DraftPages pages;

	DraftDayController(Drafting drafting, DraftPages pages) {
		this.drafting = drafting;
		this.pages = pages;
	}

	@PostMapping("/admin/calendars/{market}/draft/days")
	String put(@CurrentViewer Administrator administrator, @PathVariable MarketCode market,
			@ModelAttribute("day") DayForm form, BindingResult errors, HttpServletResponse response, Model model) {
		var day = form.read(errors);
		if (day.isEmpty()) {
			response.setStatus(422);
			model.addAttribute("draft", pages.page(administrator, market, form.year(), List.of()));
			return "calendar/draft";
		}
		return put(administrator, market, day.get(), response, model);
	}

	private String put(Administrator administrator, MarketCode market, Day day, HttpServletResponse response,
			Model model) {
		try {
			drafting.put(administrator.account().id(), market, day.date(), day.holiday());
			return DRAFT + day.date().getYear();
		}
		catch (DraftRefused refused) {
			return showAgain(administrator, market, day.date(), refused, response, model);
		}
	}

	@PostMapping("/admin/calendars/{market}/draft/days/{date}/removal")
	String remove(@CurrentViewer Administrator administrator, @PathVariable MarketCode market,
			@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date, HttpServletResponse response, Model model) {
		try {
			drafting.remove(administrator.account().id(), market, date);
			return DRAFT + date.getYear();
		}
		catch (DraftRefused refused) {
			model.addAttribute("day", DayForm.BLANK);
			return showAgain(administrator, market, date, refused, response, model);
		}
	}

	@PostMapping("/admin/calendars/{market}/draft/days/{date}/undoing")
	String undo(@CurrentViewer Administrator administrator, @PathVariable MarketCode market,
			@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date) {
		drafting.undo(administrator.account().id(), market, date);
		return DRAFT + date.getYear();
	}

	private String showAgain(Administrator administrator, MarketCode market, LocalDate date, DraftRefused refused,
			HttpServletResponse response, Model model) {
		response.setStatus(422);
		model.addAttribute("draft", pages.refused(administrator, market, date.getYear(), refused.refusal()));
		return "calendar/draft";
	}

}
