package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A buyer's tickets. */
final class TicketListPage extends HelpdeskPage {

	TicketListPage(Page page) {
		super(page);
	}

	Locator tickets() {
		return page().getByRole(AriaRole.MAIN).locator(".ticket-row");
	}

	NewTicketPage startNewTicket() {
		link("New ticket").click();
		return new NewTicketPage(page());
	}

	TicketPage open(String subject) {
		link(subject).click();
		return new TicketPage(page());
	}

}
