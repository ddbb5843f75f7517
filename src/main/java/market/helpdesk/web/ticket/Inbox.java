package market.helpdesk.web.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import market.helpdesk.account.Viewer.Member;
import market.helpdesk.deadline.OwedAnswer;
import market.helpdesk.deadline.OwedAnswers;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.TicketLists;
import market.helpdesk.ticket.TicketSummary;
import market.helpdesk.web.page.DeadlineView.State;
import market.helpdesk.web.page.ListSettings;

import org.springframework.stereotype.Component;

/**
 * Puts together what a shop has to do: two statements, whatever the number of tickets.
 */
@Component
class Inbox {

	private final OwedAnswers owedAnswers;

	private final TicketLists tickets;

	private final TicketRows rows;

	private final ListSettings settings;

	Inbox(OwedAnswers owedAnswers, TicketLists tickets, TicketRows rows, ListSettings settings) {
		this.owedAnswers = owedAnswers;
		this.tickets = tickets;
		this.rows = rows;
		this.settings = settings;
	}

	/** Returns what needs an answer, the most urgent first. */
	Page<TicketRow> needsAnswer(Member member, Optional<Cursor> after) {
		var owed = owedAnswers.of(member, after, settings.pageSize());
		var summaries = tickets.of(member, owed.items().stream().map(OwedAnswer::ticket).toList());
		var shown = owed.items()
			.stream()
			.filter((answer) -> summaries.containsKey(answer.ticket()))
			.map((answer) -> rows.row(Objects.requireNonNull(summaries.get(answer.ticket())), Optional.of(answer)))
			.toList();
		return new Page<>(shown, owed.next());
	}

	/** Returns a list of tickets with what is owed in them. */
	Page<TicketRow> withDeadlines(Page<TicketSummary> tickets) {
		var owed = owedAnswers.in(tickets.items().stream().map(TicketSummary::shop).toList(),
				tickets.items().stream().map(TicketSummary::id).toList());
		return tickets.map((ticket) -> rows.row(ticket, Optional.ofNullable(owed.get(ticket.id()))));
	}

	/**
	 * Cuts a page into bands. How many a band holds is told where all of it is on the
	 * page; nothing is counted for that.
	 */
	static List<Band> bands(Page<TicketRow> page, boolean first) {
		var bands = new ArrayList<Band>();
		for (var kind : Band.Kind.values()) {
			var members = page.items().stream().filter((row) -> kind(row) == kind).toList();
			if (!members.isEmpty()) {
				var beginsHere = first || members.getFirst() != page.items().getFirst();
				var endsHere = page.next().isEmpty() || members.getLast() != page.items().getLast();
				bands.add(new Band(kind, members, beginsHere && endsHere));
			}
		}
		return bands;
	}

	private static Band.Kind kind(TicketRow row) {
		var state = (row.deadline() != null) ? row.deadline().state() : State.RUNNING;
		return switch (state) {
			case OVERDUE -> Band.Kind.OVERDUE;
			case SOON -> Band.Kind.SOON;
			case RUNNING -> Band.Kind.LATER;
		};
	}

}
