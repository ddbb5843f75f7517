package market.helpdesk.web.absence;

import java.util.UUID;

import market.helpdesk.absence.AbsenceId;
import market.helpdesk.absence.Announcing;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.web.page.CurrentViewer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The withdrawal of an absence, which is the shop's owners' to do. */
@Controller
class AbsenceWithdrawalController {

	private final Announcing announcing;

	AbsenceWithdrawalController(Announcing announcing) {
		this.announcing = announcing;
	}

	@PostMapping("/absences/{id}/withdrawal")
	String create(@CurrentViewer Member member, @PathVariable UUID id) {
		announcing.withdraw(member, new AbsenceId(id));
		return "redirect:/absences?withdrawn";
	}

}
