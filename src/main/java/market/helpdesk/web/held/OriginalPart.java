package market.helpdesk.web.held;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.screening.ScreeningId;
import market.helpdesk.screening.ScreeningRecords;
import market.helpdesk.ticket.Passage;
import market.helpdesk.ticket.ThreadEntry.Written;
import market.helpdesk.web.ticket.Sight;
import market.helpdesk.web.ticket.TicketPart;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What messages said before something in them was hidden, to administrators (R20). */
@Component
class OriginalPart implements TicketPart {

	private final ScreeningRecords screenings;

	OriginalPart(ScreeningRecords screenings) {
		this.screenings = screenings;
	}

	@Override
	public void add(Sight sight, Model model) {
		model.addAttribute("originals", (sight.viewer() instanceof Inspector) ? originals(sight) : Map.of());
	}

	private Map<UUID, List<MarkedPart>> originals(Sight sight) {
		var hidden = sight.entries()
			.stream()
			.filter(Written.class::isInstance)
			.flatMap((entry) -> ((Written) entry).passage().stream())
			.filter(Passage::hidden)
			.map((passage) -> new ScreeningId(passage.screening()))
			.toList();
		return screenings.of(hidden)
			.entrySet()
			.stream()
			.collect(Collectors.toMap((found) -> found.getKey().id(),
					(found) -> found.getValue().parts().stream().map(MarkedPart::of).toList()));
	}

}
