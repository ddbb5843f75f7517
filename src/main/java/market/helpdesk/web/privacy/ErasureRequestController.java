package market.helpdesk.web.privacy;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.privacy.AskingForErasure;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A buyer's own request to be erased: sent once, and taken back until it is decided. */
@Controller
class ErasureRequestController {

	private final AskingForErasure asking;

	private final AccountPages pages;

	ErasureRequestController(AskingForErasure asking, AccountPages pages) {
		this.asking = asking;
		this.pages = pages;
	}

	/** Whoever clicks twice finds the request they sent. */
	@PostMapping("/account/erasure-request")
	String create(@CurrentViewer Buyer buyer, @ModelAttribute("erasure") ErasureForm form, BindingResult errors,
			HttpServletResponse response, Model model) {
		if (!form.isComplete(errors)) {
			response.setStatus(422);
			return pages.show(buyer, form, model);
		}
		asking.ask(buyer);
		return "redirect:/account?notice=asked";
	}

	@PostMapping("/account/erasure-request/withdrawal")
	String withdraw(@CurrentViewer Buyer buyer) {
		return asking.withdraw(buyer) ? "redirect:/account?notice=withdrawn" : "redirect:/account?notice=too-late";
	}

}
