package market.helpdesk.web.calendar;

import java.time.Year;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.calendar.DraftRefused;
import market.helpdesk.calendar.Drafting;
import market.helpdesk.calendar.HolidayProposals;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The years that a draft adds, each from a proposal that was looked through. */
@Controller
class DraftYearController {

	private final Drafting drafting;

	private final HolidayProposals proposals;

	private final DraftPages pages;

	DraftYearController(Drafting drafting, HolidayProposals proposals, DraftPages pages) {
		this.drafting = drafting;
		this.proposals = proposals;
		this.pages = pages;
	}

	/** Only the next year is shown: any other leads to it. */
	@GetMapping("/admin/calendars/{market}/draft/years/{year}")
	String show(@CurrentViewer Administrator administrator, @PathVariable MarketCode market, @PathVariable int year,
			Model model) {
		var draft = pages.draft(administrator, market);
		if (draft.nextYear().getValue() != year) {
			return "redirect:/admin/calendars/{market}/draft/years/" + draft.nextYear();
		}
		var days = proposals.of(market, draft.nextYear())
			.holidays()
			.stream()
			.map((holiday) -> new DayRow(holiday.date(), holiday.name(), holiday.source(),
					!draft.base().weekdays().contains(holiday.date().getDayOfWeek()), null, false))
			.toList();
		model.addAttribute("proposal", new ProposalPage(market.code(), draft.nextYear(), days));
		return "calendar/proposal";
	}

	@PostMapping("/admin/calendars/{market}/draft/years")
	String create(@CurrentViewer Administrator administrator, @PathVariable MarketCode market, @RequestParam int year,
			HttpServletResponse response, Model model) {
		try {
			drafting.takeOver(administrator.account().id(), market, Year.of(year));
			return "redirect:/admin/calendars/{market}/draft?year=" + year;
		}
		catch (DraftRefused refused) {
			response.setStatus(422);
			model.addAttribute("draft", pages.refused(administrator, market, 0, refused.refusal()));
			model.addAttribute("day", DayForm.BLANK);
			return "calendar/draft";
		}
	}

}
