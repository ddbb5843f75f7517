package market.helpdesk.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import market.helpdesk.Cast;

/** Where everyone says who they are. */
final class SignInPage extends HelpdeskPage {

	SignInPage(Page page) {
		super(page);
	}

	Locator password() {
		return field("Password");
	}

	void signIn(Cast person) {
		signIn(person.username(), Cast.PASSWORD);
	}

	void signIn(String username, String password) {
		field("User name").fill(username);
		password().fill(password);
		button("Sign in").click();
	}

}
