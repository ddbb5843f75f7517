package market.helpdesk.web.inspection;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.People;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.DisclosureFilter;
import market.helpdesk.archive.DisclosureKind;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.TicketSearch;
import market.helpdesk.web.page.PlatformDays;
import market.helpdesk.web.page.WrittenText;

import org.springframework.stereotype.Component;

/**
 * Understands what is typed to find who looked: names, kinds, reasons, tickets, days.
 */
@Component
class InspectionQueries {

	/** Whoever is not known at all has looked into nothing. */
	private static final AccountId NOBODY = new AccountId(new UUID(-1, -1));

	private final People people;

	private final TicketSearch tickets;

	private final Threads threads;

	private final PlatformDays days;

	InspectionQueries(People people, TicketSearch tickets, Threads threads, PlatformDays days) {
		this.people = people;
		this.tickets = tickets;
		this.threads = threads;
		this.days = days;
	}

	/** Returns what is meant; nothing where a ticket is named that there is none of. */
	Optional<DisclosureFilter> read(Inspector reader, InspectionFilter typed) {
		var ticket = ticket(reader, typed.ticket());
		if (ticket.isEmpty() && !typed.ticket().isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new DisclosureFilter(inspector(typed.inspector().strip()),
				one(InspectionReason.class, typed.reason()), one(DisclosureKind.class, typed.kind()), ticket,
				days.startOf(typed.from()), days.endOf(typed.to())));
	}

	private Optional<TicketDetails> ticket(Inspector reader, String typed) {
		return WrittenText.readId(typed)
			.map(TicketId::new)
			.or(() -> TicketReference.parse(typed).flatMap(tickets::find))
			.flatMap((id) -> threads.findVisibleTo(reader, id));
	}

	private Optional<AccountId> inspector(String name) {
		return name.isEmpty() ? Optional.empty() : Optional.of(people.called(name).orElse(NOBODY));
	}

	private static <E extends Enum<E>> Optional<E> one(Class<E> kind, String name) {
		return Arrays.stream(kind.getEnumConstants()).filter((one) -> one.name().equals(name)).findFirst();
	}

}
