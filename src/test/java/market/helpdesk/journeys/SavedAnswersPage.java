package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where a shop keeps what it often answers. */
final class SavedAnswersPage extends HelpdeskPage {

	SavedAnswersPage(Page page) {
		super(page);
	}

	/** The answers that say this. */
	Locator answers(String words) {
		return page().locator(".saved-answer-list")
			.getByRole(AriaRole.LISTITEM)
			.filter(new Locator.FilterOptions().setHasText(words));
	}

	SavedAnswersPage save(String name, String text) {
		field("Name").fill(name);
		field("Text").fill(text);
		button("Save").click();
		return this;
	}

	SavedAnswersPage change(String name) {
		link("Change " + name).click();
		return this;
	}

	SavedAnswersPage remove() {
		page().getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
		button("Yes, remove it").click();
		return this;
	}

}
