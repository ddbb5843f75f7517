package market.helpdesk.journeys;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Where a ticket is opened: what it is about first, then what to say. */
final class NewTicketPage extends HelpdeskPage {

	NewTicketPage(Page page) {
		super(page);
	}

	NewTicketPage choose(String item) {
		part("An order").getByText(item).click();
		return this;
	}

	/** Finds the only shop of that name and says what it offers. */
	NewTicketPage askShop(String shop, String offer) {
		field("Name of the shop").fill(shop);
		button("Search").click();
		field("Which offer is it about?").fill(offer);
		button("Continue").click();
		assertThat(field("Subject")).isVisible();
		return this;
	}

	NewTicketPage about(String topic) {
		field("Topic").selectOption(topic);
		return this;
	}

	NewTicketPage write(String subject, String body) {
		field("Subject").fill(subject);
		field("Your message").fill(body);
		return this;
	}

	TicketPage send() {
		button("Open ticket").click();
		return new TicketPage(page());
	}

}
