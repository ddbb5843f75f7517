package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.screening.Screening;
import market.helpdesk.screening.ScreeningId;
import market.helpdesk.screening.ScreeningRecords;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Screened.Held;
import market.helpdesk.ticket.Screened.KeptBack;
import market.helpdesk.ticket.Screened.Stopped;
import market.helpdesk.ticket.Screened.Unconfirmed;
import market.helpdesk.web.screening.ScreeningView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells whoever wrote a message why it did not go out. */
@Component
class Hindrances {

	private final ScreeningRecords screenings;

	Hindrances(ScreeningRecords screenings) {
		this.screenings = screenings;
	}

	/**
	 * Adds why a message was kept back to what its form shows.
	 * @return whether its author has to do something: a held one waits for somebody else
	 */
	boolean add(KeptBack why, NewMessage message, Model model) {
		return switch (why) {
			case Held held -> false;
			case Stopped(var screening) -> add(new Hindrance(Hindrance.token(message), true), screening, model);
			case Unconfirmed(var screening) -> add(new Hindrance(Hindrance.token(message), false), screening, model);
		};
	}

	private boolean add(Hindrance hindrance, UUID screening, Model model) {
		var id = new ScreeningId(screening);
		var found = Optional.ofNullable(screenings.of(List.of(id)).get(id)).orElseThrow();
		model.addAttribute("hindrance", hindrance);
		model.addAttribute("screening", ScreeningView.of(new Screening(found.verdict(), found.parts()), found.side()));
		return true;
	}

}
