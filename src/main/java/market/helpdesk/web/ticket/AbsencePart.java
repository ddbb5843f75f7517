package market.helpdesk.web.ticket;

import market.helpdesk.web.absence.AbsenceNotices;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** That the shop is away, or soon will be. */
@Component
class AbsencePart implements TicketPart {

	private final AbsenceNotices absences;

	AbsencePart(AbsenceNotices absences) {
		this.absences = absences;
	}

	@Override
	public void add(Sight sight, Model model) {
		model.addAttribute("absences", absences.of(sight.ticket().shop(), sight.viewer()));
	}

}
