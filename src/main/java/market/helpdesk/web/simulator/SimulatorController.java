package market.helpdesk.web.simulator;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * When an answer would be due, and why: to try out, and to explain what is over (R14).
 */
@Controller
class SimulatorController {

	private static final String NAME = "simulation";

	private final Simulations simulations;

	SimulatorController(Simulations simulations) {
		this.simulations = simulations;
	}

	@GetMapping("/admin/simulator")
	String show(@CurrentViewer Inspector inspector, @RequestParam(defaultValue = "") String market,
			@RequestParam(defaultValue = "") String receivedAt, @RequestParam(defaultValue = "") String calendar,
			Model model) {
		var typed = new SimulatorForm(market, receivedAt, calendar);
		var form = typed.isBlank() ? typed.of(Example.MARKET) : typed;
		var errors = new BeanPropertyBindingResult(form, NAME);
		model.addAttribute("simulator",
				typed.isBlank() ? simulations.blank(inspector, form) : simulations.run(inspector, form, errors));
		model.addAttribute(NAME, form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + NAME, errors);
		return "admin/simulator";
	}

}
