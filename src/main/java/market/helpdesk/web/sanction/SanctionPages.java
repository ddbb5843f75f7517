package market.helpdesk.web.sanction;

import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.sanction.SanctionId;
import market.helpdesk.sanction.SanctionRefused;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which an administrator signs, drops or decides. */
@Component
class SanctionPages {

	private final SanctionViews views;

	SanctionPages(SanctionViews views) {
		this.views = views;
	}

	/** Shows a sanction with the form that stands in the model. */
	String show(Inspector inspector, SanctionId id, Model model) {
		model.addAttribute("sanction", views.view(inspector, views.get(inspector, id)));
		return "sanction/decide";
	}

	/** Shows it again, since what was asked for can't be done. */
	String refuse(Inspector inspector, SanctionId id, SanctionRefused refused, HttpServletResponse response,
			Model model) {
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("refused", refused.why());
		return show(inspector, id, model);
	}

}
