package market.helpdesk.web.home;

import market.helpdesk.web.page.Visit;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in. What is sent from here goes to Spring Security. */
@Controller
class LoginController {

	private final Visit visit;

	LoginController(Visit visit) {
		this.visit = visit;
	}

	@GetMapping("/login")
	String show() {
		return visit.person().isPresent() ? "redirect:/" : "login";
	}

}
