package market.helpdesk.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import market.helpdesk.ticket.TicketId;

/**
 * Somebody with a browser window. What the browser complains about is kept: errors of
 * scripts, what the content security policy refused, files that are missing. That a page
 * itself answers with 404 or 422 is none of it, nor that whoever is signed out gets
 * nothing.
 */
final class Visitor implements AutoCloseable {

	private final BrowserContext context;

	private final String address;

	private final Page page;

	private final Set<String> pages = new HashSet<>();

	private final List<ConsoleMessage> errors = new ArrayList<>();

	private final List<String> failures = new ArrayList<>();

	Visitor(BrowserContext context, String address) {
		this.context = context;
		this.address = address;
		this.page = context.newPage();
		page.onResponse(this::remember);
		page.onConsoleMessage(this::listen);
		page.onPageError(failures::add);
	}

	private void remember(Response response) {
		if (response.request().isNavigationRequest()) {
			pages.add(response.url());
		}
	}

	private void listen(ConsoleMessage message) {
		if (message.type().equals("error") || message.type().equals("warning")) {
			errors.add(message);
		}
	}

	/** The window. */
	Page page() {
		return page;
	}

	/** Types an address. */
	void open(String path) {
		page.navigate(address + path);
	}

	TicketPage open(TicketId ticket) {
		open("/tickets/" + ticket.id());
		return new TicketPage(page);
	}

	InboxPage openInbox() {
		open("/tickets");
		return new InboxPage(page);
	}

	TicketListPage openTickets() {
		open("/tickets");
		return new TicketListPage(page);
	}

	NewTicketPage openNewTicket() {
		open("/tickets/new");
		return new NewTicketPage(page);
	}

	AbsencesPage openAbsences() {
		open("/absences");
		return new AbsencesPage(page);
	}

	SavedAnswersPage openSavedAnswers() {
		open("/saved-answers");
		return new SavedAnswersPage(page);
	}

	AdminPages openDashboard() {
		open("/admin");
		return new AdminPages(page);
	}

	List<String> complaints() {
		var complaints = new ArrayList<>(failures);
		for (var error : errors) {
			var source = error.location().replaceAll("(:\\d+){2}$", "");
			if (!error.text().startsWith("Failed to load resource")
					|| !pages.contains(source) && !error.text().contains("status of 401")) {
				complaints.add(error.text() + " (" + error.location() + ")");
			}
		}
		return complaints;
	}

	void photograph(Path file) {
		page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
	}

	@Override
	public void close() {
		context.close();
	}

}
