package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.screening.Screening;
import market.helpdesk.screening.ScreeningId;
import market.helpdesk.screening.ScreeningRecord;
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
		var hindrance = switch (why) {
			case Held held -> Optional.<Hindrance>empty();
			case Stopped(var screening) -> Optional.of(hindrance(screening, true, message));
			case Unconfirmed(var screening) -> Optional.of(hindrance(screening, false, message));
		};
		hindrance.ifPresent((one) -> model.addAttribute("hindrance", one));
		return hindrance.isPresent();
	}

	private Hindrance hindrance(UUID screening, boolean stopped, NewMessage message) {
		var id = new ScreeningId(screening);
		return Optional.ofNullable(screenings.of(List.of(id)).get(id))
			.map((record) -> new Hindrance(Hindrance.token(message), stopped, view(record)))
			.orElseThrow();
	}

	private static ScreeningView view(ScreeningRecord record) {
		return ScreeningView.of(new Screening(record.verdict(), record.parts()), record.side());
	}

}
