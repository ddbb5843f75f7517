package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** When shops are away, and where their owners say so. */
final class AbsencesPage extends HelpdeskPage {

	AbsencesPage(Page page) {
		super(page);
	}

	/** The absences that say this. */
	Locator absences(String words) {
		return page().getByRole(AriaRole.MAIN)
			.getByRole(AriaRole.ROW)
			.filter(new Locator.FilterOptions().setHasText(words));
	}

	/** What the form says against it. */
	Locator objections() {
		return page().locator(".field__error");
	}

	AbsencesPage announce(String firstDay, String lastDay, String substitute) {
		field("First day").fill(firstDay);
		field("Last day").fill(lastDay);
		field("Substitute").fill(substitute);
		button("Announce").click();
		return this;
	}

	AbsencesPage endNow() {
		page().getByText("End now").click();
		button("Yes, end it now").click();
		return this;
	}

}
