package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What administrators look through. */
final class AdminPages extends HelpdeskPage {

	AdminPages(Page page) {
		super(page);
	}

	/** One of the numbers at the top of the dashboard. */
	Locator figure(String name) {
		return page().locator(".figures__one")
			.filter(new Locator.FilterOptions().setHasText(name))
			.getByRole(AriaRole.DEFINITION);
	}

	Locator latestViolations() {
		return part("Latest violations");
	}

	/** The rows of the page's table that say this. */
	Locator rows(String words) {
		return page().getByRole(AriaRole.MAIN)
			.getByRole(AriaRole.ROW)
			.filter(new Locator.FilterOptions().setHasText(words));
	}

	AdminPages follow(String words) {
		link(words).first().click();
		return this;
	}

	void searchFor(String words) {
		page().getByRole(AriaRole.SEARCHBOX).fill(words);
		button("Search").click();
	}

	/** Asks the audit trail for one kind of entry. */
	void filterBy(String action) {
		field("What").selectOption(action);
		button("Filter").click();
	}

	/** Says why a ticket has to be read. */
	TicketPage giveReason(String reason, String note) {
		field("Reason").selectOption(reason);
		field("Note").fill(note);
		button("Read the ticket").click();
		return new TicketPage(page());
	}

}
