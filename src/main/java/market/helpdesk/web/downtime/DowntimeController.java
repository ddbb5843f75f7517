package market.helpdesk.web.downtime;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.DowntimeRefusal;
import market.helpdesk.calendar.DowntimeRefusal.NotCovered;
import market.helpdesk.calendar.DowntimeRefusal.NotOver;
import market.helpdesk.calendar.DowntimeRefusal.Overlaps;
import market.helpdesk.calendar.DowntimeRefusal.TooLong;
import market.helpdesk.calendar.DowntimeRefusal.TryAgain;
import market.helpdesk.calendar.DowntimeRefused;
import market.helpdesk.calendar.Downtimes;
import market.helpdesk.calendar.RecordedDowntime;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.PlatformSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** When the platform was down: what it would change is looked at before it counts. */
@Controller
class DowntimeController {

	private final Downtimes downtimes;

	private final DowntimePages pages;

	private final Zones zones;

	private final PlatformSettings platform;

	DowntimeController(Downtimes downtimes, DowntimePages pages, Zones zones, PlatformSettings platform) {
		this.downtimes = downtimes;
		this.pages = pages;
		this.zones = zones;
		this.platform = platform;
	}

	@GetMapping("/admin/downtimes")
	String index(@CurrentViewer Inspector inspector, Model model) {
		model.addAttribute("outage", new DowntimeForm("", "", platform.zone().getId(), ""));
		model.addAttribute("downtimes", pages.page(null));
		return "downtime/index";
	}

	@GetMapping("/admin/downtimes/preview")
	String preview(@CurrentViewer Administrator administrator, @ModelAttribute("outage") DowntimeForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		var outage = form.read(zones, errors);
		if (outage.isEmpty()) {
			return showAgain(null, response, model);
		}
		try {
			model.addAttribute("preview", pages.preview(administrator, outage.get().downtime()));
			return "downtime/preview";
		}
		catch (DowntimeRefused refused) {
			return refused(refused.refusal(), errors, response, model);
		}
	}

	@PostMapping("/admin/downtimes")
	String create(@CurrentViewer Administrator administrator, @ModelAttribute("outage") DowntimeForm form,
			BindingResult errors, HttpServletResponse response, Model model) {
		var outage = form.read(zones, errors);
		if (outage.isEmpty()) {
			return showAgain(null, response, model);
		}
		try {
			downtimes.record(administrator.account().id(), outage.get().downtime(), outage.get().reason());
			return "redirect:/admin/downtimes?recorded";
		}
		catch (DowntimeRefused refused) {
			return refused(refused.refusal(), errors, response, model);
		}
	}

	private String refused(DowntimeRefusal refusal, BindingResult errors, HttpServletResponse response, Model model) {
		switch (refusal) {
			case NotOver() -> errors.rejectValue("to", "error.to.notOver");
			case TooLong() ->
				errors.rejectValue("to", "error.to.tooLong", new Object[] { Downtimes.LONGEST.toDays() }, null);
			case NotCovered(var market) -> errors.rejectValue("from", "error.from.notCovered");
			case Overlaps(var other) -> errors.rejectValue("from", "error.from.overlaps");
			case TryAgain() -> errors.rejectValue("from", "error.from.tryAgain");
		}
		return showAgain((refusal instanceof Overlaps(var other)) ? other : null, response, model);
	}

	private String showAgain(@Nullable RecordedDowntime overlapping, HttpServletResponse response, Model model) {
		response.setStatus(422);
		model.addAttribute("downtimes", pages.page(overlapping));
		return "downtime/index";
	}

}
