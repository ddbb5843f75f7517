package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where administrators try out when an answer would be due. */
final class SimulatorPage extends HelpdeskPage {

	SimulatorPage(Page page) {
		super(page);
	}

	SimulatorPage ask(String market, String receivedAt) {
		field("Market").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(market));
		field("Message received").fill(receivedAt);
		button("Show").click();
		return this;
	}

	/** What came of it. */
	Locator result() {
		return part("Answer due");
	}

	/** What counted and what didn't. */
	Locator steps() {
		return result().getByRole(AriaRole.TABLE).getByRole(AriaRole.ROW);
	}

}
