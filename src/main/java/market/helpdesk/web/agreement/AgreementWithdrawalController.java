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

/** That somebody takes back what their own side proposed. */
@Controller
class AgreementWithdrawalController {

	private final Agreeing agreeing;

	private final AgreementAnswers answers;

	AgreementWithdrawalController(Agreeing agreeing, AgreementAnswers answers) {
		this.agreeing = agreeing;
		this.answers = answers;
	}

	@PostMapping("/agreements/{id}/withdrawal")
	String create(@CurrentViewer Writer viewer, @PathVariable AgreementId id, HttpServletResponse response,
			Model model) {
		return answers.say(new Said(viewer, id, ""), () -> agreeing.withdraw(viewer, id), response, model);
	}

}
