package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A page, and the ways in which people find something on it: by what they read. */
abstract class HelpdeskPage {

	private final Page page;

	HelpdeskPage(Page page) {
		this.page = page;
	}

	/** The window that shows it. */
	final Page page() {
		return page;
	}

	/** What the page is about. */
	final Locator title() {
		return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
	}

	final Locator link(String words) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
	}

	/** Opens what the navigation has behind its last entry. */
	final void openMore() {
		page.locator(".navigation__more summary").click();
	}

	final Locator button(String words) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
	}

	final Locator field(String label) {
		return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
	}

	/** A part of the page that has a heading. */
	final Locator part(String heading) {
		return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(heading));
	}

	/** What the page tells about a shop that is away. */
	final Locator notice() {
		return page.locator(".absence-notice");
	}

	/** What the page says about what just happened. */
	final Locator news() {
		return page.getByRole(AriaRole.ALERT);
	}

}
