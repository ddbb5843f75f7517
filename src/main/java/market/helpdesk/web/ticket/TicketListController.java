package market.helpdesk.web.ticket;

import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Person;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.paging.Cursor;
import market.helpdesk.ticket.Status;
import market.helpdesk.ticket.TicketLists;
import market.helpdesk.web.absence.AbsenceNotices;
import market.helpdesk.web.page.CurrentViewer;
import market.helpdesk.web.page.ListSettings;
import market.helpdesk.web.page.Visit;
import market.helpdesk.web.ticket.InboxPage.Filter;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tickets of whoever looks: a buyer's list, a seller's inbox. */
@Controller
class TicketListController {

	private final TicketLists tickets;

	private final Inbox inbox;

	private final ClockNotices clocks;

	private final AbsenceNotices absences;

	private final Visit visit;

	private final ListSettings settings;

	TicketListController(TicketLists tickets, Inbox inbox, ClockNotices clocks, AbsenceNotices absences, Visit visit,
			ListSettings settings) {
		this.tickets = tickets;
		this.inbox = inbox;
		this.clocks = clocks;
		this.absences = absences;
		this.visit = visit;
		this.settings = settings;
	}

	@GetMapping("/tickets")
	String index(@CurrentViewer Person person, @RequestParam(defaultValue = "needs-answer") String view,
			@RequestParam(defaultValue = "") String after, Model model) {
		var cursor = Cursor.parse(after);
		return switch (person.viewer()) {
			case Buyer buyer -> list(buyer, cursor, model);
			case Member member -> inbox(person, member, filter(view), cursor, model);
			case Inspector inspector -> "redirect:/admin/tickets";
		};
	}

	private String list(Buyer buyer, Optional<Cursor> after, Model model) {
		var page = inbox.withDeadlines(tickets.of(buyer, after, settings.pageSize()));
		model.addAttribute("list", new TicketListPage(page.items(), page.nextOrNull(), after.isEmpty()));
		return "ticket/list";
	}

	private String inbox(Person person, Member member, Filter filter, Optional<Cursor> after, Model model) {
		var page = (filter == Filter.NEEDS_ANSWER) ? inbox.needsAnswer(member, after)
				: inbox.withDeadlines(tickets.of(member, status(filter), after, settings.pageSize()));
		var counts = visit.counts(member);
		var banded = filter == Filter.NEEDS_ANSWER;
		model.addAttribute("absences", absences.of(member));
		model.addAttribute("inbox",
				new InboxPage(filter,
						new InboxCounts(counts.needsAnswer(), counts.withMarketplace(), counts.waitingForBuyer(),
								counts.closed(), counts.all()),
						clocks.of(person), banded ? Inbox.bands(page, after.isEmpty()) : List.of(),
						banded ? List.of() : page.items(), page.nextOrNull(), after.isEmpty()));
		return "ticket/inbox";
	}

	private static Filter filter(String slug) {
		return List.of(Filter.values())
			.stream()
			.filter((filter) -> filter.slug().equals(slug))
			.findFirst()
			.orElse(Filter.NEEDS_ANSWER);
	}

	private static Optional<Status> status(Filter filter) {
		return switch (filter) {
			case NEEDS_ANSWER -> Optional.of(Status.NEEDS_ANSWER);
			case WITH_MARKETPLACE -> Optional.of(Status.WITH_MARKETPLACE);
			case WAITING_FOR_BUYER -> Optional.of(Status.WAITING_FOR_BUYER);
			case CLOSED -> Optional.of(Status.CLOSED);
			case ALL -> Optional.empty();
		};
	}

}
