package market.helpdesk.web.calendar;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendars of the markets, as they count and as they once counted (R14). */
@Controller
class CalendarController {

	private final CalendarPages pages;

	CalendarController(CalendarPages pages) {
		this.pages = pages;
	}

	@GetMapping("/admin/calendars")
	String index(@CurrentViewer Inspector inspector, Model model) {
		model.addAttribute("calendars", pages.all(inspector));
		return "calendar/index";
	}

	@GetMapping("/admin/calendars/{market}")
	String show(@CurrentViewer Inspector inspector, @PathVariable MarketCode market,
			@RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "0") int year, Model model) {
		model.addAttribute("calendar", pages.page(inspector, market, version, year));
		return "calendar/show";
	}

}
