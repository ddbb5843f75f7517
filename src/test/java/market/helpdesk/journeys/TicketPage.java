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
		return part("Messages").locator(".thread > li");
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
		return page().locator("textarea:not([name='reason']):not([name='points'])");
	}

	/** The boxes of a buyer's points. */
	Locator pointBoxes() {
		return page().locator("textarea[name='points']");
	}

	TicketPage askPointByPoint(String... points) {
		page().getByText("Ask point by point").click();
		for (var point = 0; point < points.length; point++) {
			if (pointBoxes().count() == point) {
				button("Add another point").click();
			}
			pointBoxes().nth(point).fill(points[point]);
		}
		return this;
	}

	/** Ticks off what an answer answers. */
	TicketPage answers(String point) {
		page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(point)).check();
		return this;
	}

	/** What is to be thought of before sending. */
	Locator review() {
		return page().locator("[data-review]");
	}

	/** What is found in what is being written. */
	Locator screening() {
		return page().locator("[data-live-screening]");
	}

	/** How many points stay open, beside the send button. */
	Locator left() {
		return page().locator("[data-points-left]");
	}

	/** How many points are open, in the head of the page. */
	Locator pointState() {
		return page().locator(".page-head .points-state");
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
