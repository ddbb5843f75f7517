package market.helpdesk.web.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.account.People;
import market.helpdesk.archive.ArchivedTickets;
import market.helpdesk.archive.Verification;
import market.helpdesk.archive.VerificationResults;
import market.helpdesk.audit.Actor;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.web.archive.VerificationRow.State;
import market.helpdesk.web.page.PlatformSettings;

import org.springframework.stereotype.Component;

/** Tells verifications with the names of those who asked for them. */
@Component
class VerificationRows {

	private final VerificationResults results;

	private final People people;

	private final ArchivedTickets tickets;

	private final PlatformSettings platform;

	private final Clock clock;

	VerificationRows(VerificationResults results, People people, ArchivedTickets tickets, PlatformSettings platform,
			Clock clock) {
		this.results = results;
		this.people = people;
		this.tickets = tickets;
		this.platform = platform;
		this.clock = clock;
	}

	List<VerificationRow> of(Collection<Verification> verifications) {
		var askers = verifications.stream()
			.map((one) -> Actor.parse(one.askedBy()))
			.flatMap((actor) -> (actor instanceof Actor.Person person) ? Stream.of(person.account()) : Stream.empty())
			.distinct()
			.toList();
		var ids = verifications.stream().flatMap((one) -> one.ticket().stream()).distinct().toList();
		var names = people.names(askers);
		var references = ids.isEmpty() ? Map.<UUID, TicketReference>of() : tickets.references(ids);
		return verifications.stream().map((one) -> row(one, names, references)).toList();
	}

	private VerificationRow row(Verification one, Map<UUID, String> names, Map<UUID, TicketReference> references) {
		var reference = one.ticket()
			.flatMap((ticket) -> Optional.ofNullable(references.get(ticket)))
			.map(TicketReference::text)
			.orElse("");
		return new VerificationRow(one.id().id(), one.ticket().orElse(null), reference, name(one.askedBy(), names),
				one.askedAt().atZone(platform.zone()), state(one, clock.instant()), one.stage(), one.checked(),
				one.broken(), one.endedAt().map((at) -> at.atZone(platform.zone())).orElse(null));
	}

	private static String name(String label, Map<UUID, String> names) {
		return switch (Actor.parse(label)) {
			case Actor.Person(var account) -> names.getOrDefault(account, "");
			case Actor.Program(var name) -> name;
			case Actor.Job(var name) -> name;
			case Actor.Stranger() -> "";
		};
	}

	private State state(Verification one, Instant now) {
		return switch (one.state()) {
			case ASKED -> State.ASKED;
			case RUNNING -> results.isSilent(one, now) ? State.SILENT : State.RUNNING;
			case BROKEN_OFF -> State.BROKEN_OFF;
			case DONE -> one.isIntact() ? State.INTACT : State.BROKEN;
		};
	}

}
