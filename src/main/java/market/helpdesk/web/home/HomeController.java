package market.helpdesk.web.home;

import market.helpdesk.account.Person;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everyone begins. */
@Controller
class HomeController {

	@GetMapping("/")
	String show(@CurrentViewer Person person) {
		return (person.viewer() instanceof Inspector) ? "redirect:/admin" : "redirect:/tickets";
	}

}
