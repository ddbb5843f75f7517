package market.helpdesk.web.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.People;
import market.helpdesk.audit.Actor;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.TicketSearch;
import market.helpdesk.web.page.PlatformSettings;

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

	private final PlatformSettings platform;

	AuditQueries(People people, TicketSearch tickets, PlatformSettings platform) {
		this.people = people;
		this.tickets = tickets;
		this.platform = platform;
	}

	market.helpdesk.audit.AuditFilter read(AuditFilter typed) {
		return new market.helpdesk.audit.AuditFilter(given(typed.actor()).map(this::actor), given(typed.action()),
				given(typed.from()).flatMap(this::startOf), given(typed.to()).flatMap(this::endOf),
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

	private Optional<Instant> startOf(String day) {
		try {
			return Optional.of(LocalDate.parse(day))
				.filter((date) -> date.getYear() >= 1970 && date.getYear() <= 9999)
				.map((date) -> date.atStartOfDay(platform.zone()).toInstant());
		}
		catch (DateTimeParseException noDay) {
			return Optional.empty();
		}
	}

	private Optional<Instant> endOf(String day) {
		return startOf(day).map((start) -> start.atZone(platform.zone()).plusDays(1).toInstant());
	}

	private static Optional<String> given(String typed) {
		return Optional.of(typed.strip()).filter((text) -> !text.isEmpty());
	}

}
