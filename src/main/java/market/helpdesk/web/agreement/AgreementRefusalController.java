package market.helpdesk.web.agreement;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementId;
import market.helpdesk.web.agreement.AgreementAnswers.Said;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** That the other side does not want what was proposed. */
@Controller
class AgreementRefusalController {

	private final Agreeing agreeing;

	private final AgreementAnswers answers;

	AgreementRefusalController(Agreeing agreeing, AgreementAnswers answers) {
		this.agreeing = agreeing;
		this.answers = answers;
	}

	@PostMapping("/agreements/{id}/refusal")
	String create(@CurrentViewer Writer viewer, @PathVariable AgreementId id,
			@ModelAttribute("refusal") RefusalForm form, BindingResult errors, HttpServletResponse response,
			Model model) {
		var word = form.read(errors);
		var said = new Said(viewer, id, form.word());
		return errors.hasErrors() ? answers.askAgain(said, response, model)
				: answers.say(said, () -> agreeing.decline(viewer, id, word), response, model);
	}

}
