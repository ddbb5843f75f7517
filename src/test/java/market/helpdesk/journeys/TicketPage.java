package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A ticket with its thread, its deadline and where one writes. */
final class TicketPage extends HelpdeskPage {

	TicketPage(Page page) {
		super(page);
	}

	Locator messages() {
		return part("Messages").getByRole(AriaRole.LISTITEM);
	}

	Locator message(String words) {
		return messages().filter(new Locator.FilterOptions().setHasText(words));
	}

	/** How long the seller still has, as the seller reads it. */
	Locator deadline() {
		return part("Answer due in");
	}

	/** Until when the shop answers, as the buyer reads it. */
	Locator promise() {
		return part("The shop answers by");
	}

	/** Opens the explanation of the deadline. */
	Locator explain() {
		page().getByText("Why this deadline?").first().click();
		return page().getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("What counts"));
	}

	/** Where to write: the buyer a message, the seller an answer. */
	Locator text() {
		return page().locator("textarea:not([name='reason'])");
	}

	Locator sendButton() {
		return page().locator(".composer__send");
	}

	TicketPage write(String body) {
		text().fill(body);
		return this;
	}

	/** Opens what the shop has saved to answer with. */
	TicketPage openSavedAnswers() {
		button("Saved answers").click();
		return this;
	}

	TicketPage choose(String savedAnswer) {
		page().locator(".saved-answers").getByText(savedAnswer, new Locator.GetByTextOptions().setExact(true)).click();
		return this;
	}

	/** What the writer is told before sending. */
	Locator review() {
		return page().locator(".review");
	}

	void send() {
		sendButton().click();
	}

	/** The bare click of a mouse, which does not wait until the page has settled. */
	Runnable clickOnSend() {
		var button = sendButton().boundingBox();
		return () -> page().mouse().click(button.x + button.width / 2, button.y + button.height / 2);
	}

	void close() {
		button("Close ticket").click();
	}

}
