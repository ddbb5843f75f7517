package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A case beside its ticket, and the pages on which it is moved on. */
final class CasePages extends HelpdeskPage {

	CasePages(Page page) {
		super(page);
	}

	/** What the page shows of a case of this kind. */
	Locator card(String kind) {
		return part(kind);
	}

	/** A step on a case's card. */
	Locator step(String name) {
		return page().locator(".case-steps__step").filter(new Locator.FilterOptions().setHasText(name));
	}

	CasePages nextStage() {
		link("Next stage").click();
		return this;
	}

	CasePages close() {
		page().locator(".case-card")
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Close the case"))
			.first()
			.click();
		return this;
	}

	/** Chooses a stage, or an outcome. */
	CasePages choose(String words) {
		page().locator(".case-options")
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true))
			.click();
		return this;
	}

	CasePages fill(String label, String text) {
		field(label).fill(text);
		return this;
	}

	/** Says how the item travels. */
	CasePages send(String carrier, String number, String delivery) {
		field("Carrier").selectOption(carrier);
		return fill("Tracking number", number).fill("Estimated delivery", delivery);
	}

	CasePages submit(String words) {
		button(words).click();
		return this;
	}

	/** What is wrong in the form. */
	Locator errors() {
		return page().locator(".field__error");
	}

	/** What looks odd in it. */
	Locator odd() {
		return page().getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("odd"));
	}

}
