package market.helpdesk.web.calendar;

import java.time.LocalDate;
import java.util.List;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.calendar.Drafting;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator's own draft of a market's calendar. */
@Controller
class CalendarDraftController {

	private final Drafting drafting;

	private final DraftPages pages;

	CalendarDraftController(Drafting drafting, DraftPages pages) {
		this.drafting = drafting;
		this.pages = pages;
	}

	@GetMapping("/admin/calendars/{market}/draft")
	String show(@CurrentViewer Administrator administrator, @PathVariable MarketCode market,
			@RequestParam(defaultValue = "0") int year,
			@RequestParam(defaultValue = "") @DateTimeFormat(iso = ISO.DATE) List<LocalDate> conflict, Model model) {
		model.addAttribute("draft", pages.page(administrator, market, year, conflict));
		model.addAttribute("day", DayForm.BLANK);
		return "calendar/draft";
	}

	@PostMapping("/admin/calendars/{market}/draft")
	String create(@CurrentViewer Administrator administrator, @PathVariable MarketCode market) {
		drafting.start(administrator.account().id(), market);
		return "redirect:/admin/calendars/{market}/draft";
	}

	@PostMapping("/admin/calendars/{market}/draft/disposal")
	String discard(@CurrentViewer Administrator administrator, @PathVariable MarketCode market) {
		drafting.discard(administrator.account().id(), market);
		return "redirect:/admin/calendars/{market}";
	}

	@PostMapping("/admin/calendars/{market}/draft/carry-over")
	String carryOver(@CurrentViewer Administrator administrator, @PathVariable MarketCode market,
			RedirectAttributes address) {
		var conflicts = drafting.carryOver(administrator.account().id(), market);
		if (!conflicts.isEmpty()) {
			address.addAttribute("conflict", conflicts.stream().map(LocalDate::toString).toArray(String[]::new));
		}
		return "redirect:/admin/calendars/{market}/draft";
	}

}
