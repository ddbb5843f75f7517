package market.helpdesk.web.writing;

import java.util.UUID;

import market.helpdesk.account.Viewer.Member;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.writing.AnswerSaving;
import market.helpdesk.writing.SavedAnswerId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The removal of a saved answer, which stays on record. */
@Controller
class SavedAnswerRemovalController {

	private final AnswerSaving saving;

	SavedAnswerRemovalController(AnswerSaving saving) {
		this.saving = saving;
	}

	@PostMapping("/saved-answers/{id}/removal")
	String create(@CurrentViewer Member member, @PathVariable UUID id) {
		saving.remove(member, new SavedAnswerId(id));
		return "redirect:/saved-answers?removed";
	}

}
