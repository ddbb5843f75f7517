package market.helpdesk.web.agreement;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.agreement.Agreeing;
import market.helpdesk.agreement.AgreementId;
import market.helpdesk.web.agreement.AgreementAnswers.Said;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** That the other side wants what was proposed, too. */
@Controller
class AgreementConfirmationController {

	private final Agreeing agreeing;

	private final AgreementAnswers answers;

	AgreementConfirmationController(Agreeing agreeing, AgreementAnswers answers) {
		this.agreeing = agreeing;
		this.answers = answers;
	}

	@PostMapping("/agreements/{id}/confirmation")
	String create(@CurrentViewer Writer viewer, @PathVariable AgreementId id, HttpServletResponse response,
			Model model) {
		return answers.say(new Said(viewer, id, ""), () -> agreeing.confirm(viewer, id), response, model);
	}

}
