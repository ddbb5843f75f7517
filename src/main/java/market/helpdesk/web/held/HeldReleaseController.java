package market.helpdesk.web.held;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.screening.DecidingHeld;
import market.helpdesk.ticket.HeldMessageId;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The release of a held message, as it is or without what was found. Whoever gives no
 * reason says with it that there was nothing against it.
 */
@Controller
class HeldReleaseController {

	private final DecidingHeld deciding;

	private final HeldDecisions decisions;

	private final MessageSource messages;

	HeldReleaseController(DecidingHeld deciding, HeldDecisions decisions, MessageSource messages) {
		this.deciding = deciding;
		this.decisions = decisions;
		this.messages = messages;
	}

	@PostMapping("/admin/held-messages/{id}/release")
	String create(@CurrentViewer Administrator administrator, @PathVariable UUID id,
			@ModelAttribute("decision") HeldDecisionForm form, BindingResult errors, Locale locale,
			HttpServletResponse response, Model model) {
		var held = new HeldMessageId(id);
		return form.read(messages.getMessage("held.reason.released", null, locale), errors)
			.map((reason) -> decisions.show(administrator, held, deciding.release(administrator, held, reason),
					response, model))
			.orElseGet(() -> decisions.showAgain(administrator, held, response, model));
	}

	@PostMapping("/admin/held-messages/{id}/masked-release")
	String createMasked(@CurrentViewer Administrator administrator, @PathVariable UUID id,
			@ModelAttribute("decision") HeldDecisionForm form, BindingResult errors, Locale locale,
			HttpServletResponse response, Model model) {
		var held = new HeldMessageId(id);
		return form.read(messages.getMessage("held.reason.masked", null, locale), errors)
			.map((reason) -> decisions.show(administrator, held, deciding.releaseMasked(administrator, held, reason),
					response, model))
			.orElseGet(() -> decisions.showAgain(administrator, held, response, model));
	}

}
