package market.helpdesk.web.ticket;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.privacy.ErasureRequestId;
import market.helpdesk.privacy.Erasures;
import market.helpdesk.web.page.MarketTimes;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * That everything in a ticket was erased: when, on what ground and, to administrators, by
 * whom.
 */
@Component
class ErasurePart implements TicketPart {

	private final Erasures erasures;

	private final MarketTimes times;

	ErasurePart(Erasures erasures, MarketTimes times) {
		this.erasures = erasures;
		this.times = times;
	}

	@Override
	public void add(Sight sight, Model model) {
		var isInspector = sight.viewer() instanceof Inspector;
		erasures.of(sight.ticket())
			.map((erasure) -> new ErasureView(erasure.ground(), times.at(sight.ticket().market(), erasure.at()),
					isInspector ? erasure.by().orElse(null) : null,
					isInspector ? erasure.request().map(ErasureRequestId::id).orElse(null) : null))
			.ifPresent((erasure) -> model.addAttribute("erasure", erasure));
	}

}
