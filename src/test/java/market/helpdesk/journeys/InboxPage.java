package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a seller has to answer, the most urgent first. */
final class InboxPage extends HelpdeskPage {

	InboxPage(Page page) {
		super(page);
	}

	/** A band of equally urgent tickets, by its heading. */
	Locator band(String heading) {
		return part(heading);
	}

	Locator tickets() {
		return page().getByRole(AriaRole.MAIN).locator(".ticket-row");
	}

	/** The link to the ticket that has to be answered first. */
	Locator mostUrgent() {
		return tickets().first().getByRole(AriaRole.LINK);
	}

	TicketPage open(String subject) {
		link(subject).click();
		return new TicketPage(page());
	}

}
