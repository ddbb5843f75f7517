package market.helpdesk.web.ticket;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.privacy.LegalHoldLists;
import market.helpdesk.web.page.PlatformSettings;
import market.helpdesk.web.privacy.HoldView;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What holds a ticket for the law, told to administrators only. */
@Component
class LegalHoldPart implements TicketPart {

	private final LegalHoldLists holds;

	private final PlatformSettings platform;

	LegalHoldPart(LegalHoldLists holds, PlatformSettings platform) {
		this.holds = holds;
		this.platform = platform;
	}

	@Override
	public void add(Sight sight, Model model) {
		if (sight.viewer() instanceof Inspector inspector) {
			model.addAttribute("legalHolds",
					holds.on(inspector, sight.ticket())
						.stream()
						.map((hold) -> HoldView.of(hold, platform.zone()))
						.toList());
		}
	}

}
