package market.helpdesk.web.admin;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.People;
import market.helpdesk.audit.Actor;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.TicketSearch;
import market.helpdesk.web.page.PlatformDays;

import org.springframework.stereotype.Component;

/**
 * Understands what administrators type to find audit entries: usernames, references,
 * days.
 */
@Component
class AuditQueries {

	/** What is not known at all was done by nobody and to nothing. */
	private static final UUID NONE = new UUID(-1, -1);

	private final People people;

	private final TicketSearch tickets;

	private final PlatformDays days;

	AuditQueries(People people, TicketSearch tickets, PlatformDays days) {
		this.people = people;
		this.tickets = tickets;
		this.days = days;
	}

	market.helpdesk.audit.AuditFilter read(AuditFilter typed) {
		return new market.helpdesk.audit.AuditFilter(given(typed.actor()).map(this::actor), given(typed.action()),
				given(typed.from()).flatMap(days::startOf), given(typed.to()).flatMap(days::endOf),
				given(typed.ticket()).map(this::ticket));
	}

	private String actor(String typed) {
		if (typed.startsWith("job:") || typed.equals(new Actor.Stranger().label())) {
			return typed;
		}
		return new Actor.Person(people.called(typed).map((account) -> account.id()).orElse(NONE)).label();
	}

	private UUID ticket(String typed) {
		return TicketReference.parse(typed).flatMap(tickets::find).map((ticket) -> ticket.id()).orElse(NONE);
	}

	private static Optional<String> given(String typed) {
		return Optional.of(typed.strip()).filter((text) -> !text.isEmpty());
	}

}
