package market.helpdesk.web.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import market.helpdesk.account.People;
import market.helpdesk.audit.AuditEntry;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.order.Orders;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.TicketSearch;
import market.helpdesk.web.page.PlatformSettings;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

/**
 * Tells audit entries with the names of those who are in them: three statements for a
 * whole page.
 */
@Component
class AuditRows {

	/** What people read last, in this order: what is kept as JSON has none of its own. */
	private static final List<String> LAST = List.of("market", "shop", "firstDay", "lastDay", "substitute",
			"receivedAt", "startedAt", "endedAt", "dueBefore", "dueAt", "onTimeUntilBefore", "onTimeUntil",
			"calendarVersionBefore", "calendarVersion", "coveredUntil", "daysAdded", "daysRenamed", "daysRemoved",
			"revision", "reason", "note");

	private final People people;

	private final TicketSearch tickets;

	private final Orders orders;

	private final PlatformSettings platform;

	private final ConversionService conversions;

	AuditRows(People people, TicketSearch tickets, Orders orders, PlatformSettings platform,
			@Qualifier("mvcConversionService") ConversionService conversions) {
		this.people = people;
		this.tickets = tickets;
		this.orders = orders;
		this.platform = platform;
		this.conversions = conversions;
	}

	List<AuditRow> of(Collection<AuditEntry> entries) {
		var ids = entries.stream().flatMap(AuditRows::ids).distinct().toList();
		var names = new Names(people.names(ids), tickets.references(ids), orders.numbersOf(ids));
		return entries.stream().map((entry) -> row(entry, names)).toList();
	}

	/** What people call those that entries know by their ids. */
	private record Names(Map<UUID, String> people, Map<UUID, TicketReference> tickets, Map<UUID, String> orders) {

		Optional<String> of(UUID id) {
			return Optional.ofNullable(people.get(id))
				.or(() -> Optional.ofNullable(tickets.get(id)).map(TicketReference::text))
				.or(() -> Optional.ofNullable(orders.get(id)));
		}

	}

	private AuditRow row(AuditEntry entry, Names names) {
		var subject = entry.subject();
		var isTicket = subject.kind() == AuditSubject.Kind.TICKET;
		var particulars = entry.particulars()
			.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((particular) -> LAST.indexOf(particular.getKey())))
			.map((particular) -> new Particular(particular.getKey(), told(particular.getValue(), names)))
			.filter((particular) -> !particular.value().isEmpty())
			.toList();
		return new AuditRow(entry.occurredAt().atZone(platform.zone()), told(entry.actor(), names), entry.action(),
				names.of(subject.id()).orElse(""), isTicket ? subject.id() : null, particulars);
	}

	private static Stream<UUID> ids(AuditEntry entry) {
		var texts = Stream.concat(Stream.of(entry.actor()), entry.particulars().values().stream().map(String::valueOf));
		return Stream.concat(Stream.of(entry.subject().id()), texts.flatMap((text) -> id(text).stream()));
	}

	/**
	 * Tells a value by its name or as a time. Ids that have no name are for programs:
	 * they stay on record.
	 */
	private String told(Object value, Names names) {
		var text = String.valueOf(value);
		var id = id(text);
		return id.isPresent() ? id.flatMap(names::of).orElse("") : instant(text).or(() -> date(text)).orElse(text);
	}

	private Optional<String> instant(String text) {
		try {
			return Optional.ofNullable(conversions.convert(Instant.parse(text).atZone(platform.zone()), String.class));
		}
		catch (DateTimeException noInstant) {
			return Optional.empty();
		}
	}

	private Optional<String> date(String text) {
		try {
			return Optional.ofNullable(conversions.convert(LocalDate.parse(text), String.class));
		}
		catch (DateTimeException noDate) {
			return Optional.empty();
		}
	}

	private static Optional<UUID> id(String text) {
		try {
			return (text.length() == 36) ? Optional.of(UUID.fromString(text)) : Optional.empty();
		}
		catch (IllegalArgumentException noId) {
			return Optional.empty();
		}
	}

}
