package market.helpdesk.web.ticket;

import market.helpdesk.account.Curb;
import market.helpdesk.account.Person;
import market.helpdesk.web.absence.AbsenceNotices;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a ticket is written. */
@Component
class NewTicketPages {

	private final AbsenceNotices absences;

	NewTicketPages(AbsenceNotices absences) {
		this.absences = absences;
	}

	/** Shows the form that stands in the model. */
	String show(Matters.Found found, Person person, Model model) {
		model.addAttribute("about", found.about());
		model.addAttribute("mayOpen", mayOpen(found, person));
		model.addAttribute("absences", absences.of(found.matter().shop(), person.viewer()));
		return "ticket/new";
	}

	/** A seller whose shop is suspended or removed opens no tickets. */
	private static boolean mayOpen(Matters.Found found, Person person) {
		return person.curbs()
			.stream()
			.filter((curb) -> curb.shop().id().equals(found.matter().shop()))
			.allMatch((curb) -> curb.kind() == Curb.Kind.RESTRICTED);
	}

}
