package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Where administrators look at calendars, draft the next version and publish it. */
final class CalendarPages extends HelpdeskPage {

	CalendarPages(Page page) {
		super(page);
	}

	CalendarPages follow(String words) {
		link(words).first().click();
		return this;
	}

	CalendarPages add(String date, String name, String source) {
		var form = page().locator(".day-form");
		form.getByLabel("Date").fill(date);
		form.getByLabel("Name").fill(name);
		form.getByLabel("Source").fill(source);
		form.getByRole(AriaRole.BUTTON).click();
		return this;
	}

	CalendarPages remove(String name) {
		day(name).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove")).click();
		return this;
	}

	CalendarPages rename(String name, String newName) {
		var day = day(name);
		day.locator("summary").click();
		day.getByLabel("Name").fill(newName);
		day.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rename")).click();
		return this;
	}

	CalendarPages publish(int version, String reason) {
		field("Why is it published?").fill(reason);
		button("Publish version " + version).click();
		return this;
	}

	/** What the draft changes. */
	Locator changes() {
		return part("Changes of days").getByRole(AriaRole.ROW);
	}

	/** A day of the year at a glance, by what it is called. */
	Locator cell(String name) {
		return page().locator(".month td[title='%s']".formatted(name));
	}

	private Locator day(String name) {
		return page().getByRole(AriaRole.REGION)
			.filter(new Locator.FilterOptions().setHas(page().locator("#days-title")))
			.getByRole(AriaRole.ROW)
			.filter(new Locator.FilterOptions().setHasText(name))
			.first();
	}

}
