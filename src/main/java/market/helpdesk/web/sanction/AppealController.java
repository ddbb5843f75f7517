package market.helpdesk.web.sanction;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.attachment.UploadsGone;
import market.helpdesk.sanction.Appealing;
import market.helpdesk.sanction.SanctionDetails;
import market.helpdesk.sanction.SanctionId;
import market.helpdesk.sanction.SanctionRefused;
import market.helpdesk.web.attachment.FilesForm;
import market.helpdesk.web.attachment.FilesView;
import market.helpdesk.web.attachment.Intake;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The appeal against a sanction, once, with words and files (R9). */
@Controller
class AppealController {

	private final Appealing appealing;

	private final SanctionViews views;

	private final Intake intake;

	private final Drafts drafts;

	AppealController(Appealing appealing, SanctionViews views, Intake intake, Drafts drafts) {
		this.appealing = appealing;
		this.views = views;
		this.intake = intake;
		this.drafts = drafts;
	}

	@GetMapping("/sanctions/{id}/appeal")
	String show(@CurrentViewer Member member, @PathVariable SanctionId id, HttpServletRequest request, Model model) {
		var sanction = views.get(member, id);
		var draft = drafts.take(request);
		model.addAttribute("appeal", draft.map(AppealForm::resumed).orElse(AppealForm.BLANK));
		List<String> names = draft.map((Draft kept) -> kept.fields("uploads")).orElse(List.of());
		return show(member, sanction, intake.resumed(member, sanction.summary().shop(), names), model);
	}

	@PostMapping("/sanctions/{id}/appeal")
	String create(@CurrentViewer Member member, @PathVariable SanctionId id, @ModelAttribute("appeal") AppealForm form,
			BindingResult errors, FilesForm files, HttpServletResponse response, Model model) {
		var sanction = views.get(member, id);
		var shop = sanction.summary().shop();
		var taken = intake.take(member, shop, files);
		var words = form.read(errors);
		if (words.isEmpty() || !taken.areComplete()) {
			response.setStatus(422);
			return show(member, sanction, intake.view(taken), model);
		}
		try {
			appealing.appeal(member, id, words.get(), taken.received());
			return "redirect:/sanctions/{id}?appealed";
		}
		catch (UploadsGone gone) {
			response.setStatus(422);
			return show(member, sanction, intake.viewWithoutGone(member, shop, taken), model);
		}
		catch (SanctionRefused refused) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("refused", refused.why());
			return show(member, views.get(member, id), intake.view(taken), model);
		}
	}

	/** Files that are sent while the appeal is still being written. */
	@PostMapping("/sanctions/{id}/appeal/uploads")
	String upload(@CurrentViewer Member member, @PathVariable SanctionId id, FilesForm form,
			HttpServletResponse response, Model model) {
		var shop = views.get(member, id).summary().shop();
		var taken = intake.take(member, shop, new FilesForm(null, form.files()));
		response.setStatus(taken.areComplete() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK);
		model.addAttribute("files", intake.view(taken));
		return "components/file-field :: answer";
	}

	private String show(Member member, SanctionDetails sanction, FilesView files, Model model) {
		model.addAttribute("files", files);
		model.addAttribute("sanction", views.view(member, sanction));
		return "sanction/appeal";
	}

}
