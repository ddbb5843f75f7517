package market.helpdesk.web.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.People;
import market.helpdesk.archive.Disclosure;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.ticket.TicketSearch;
import market.helpdesk.web.page.PlatformSettings;

import org.springframework.stereotype.Component;

/** Tells disclosures with the names of those who are in them: two statements a page. */
@Component
class InspectionRows {

	/** Stands for the reason where the ticket had been taken over. */
	private static final String TAKEN_OVER = "TAKEN_OVER";

	private final People people;

	private final TicketSearch tickets;

	private final PlatformSettings platform;

	InspectionRows(People people, TicketSearch tickets, PlatformSettings platform) {
		this.people = people;
		this.tickets = tickets;
		this.platform = platform;
	}

	List<InspectionRow> of(List<Disclosure> disclosures) {
		var names = people.names(disclosures.stream().map((one) -> one.inspector().id()).distinct().toList());
		var references = tickets.references(
				disclosures.stream().flatMap((one) -> one.ticket().stream()).map((ticket) -> ticket.id()).toList());
		return disclosures.stream().map((one) -> row(one, names, references)).toList();
	}

	private InspectionRow row(Disclosure one, Map<UUID, String> names, Map<UUID, TicketReference> references) {
		var at = one.at().atZone(platform.zone());
		var by = names.getOrDefault(one.inspector().id(), "");
		return one.ticket()
			.map((ticket) -> new InspectionRow(at, by, one.what(), ticket.id(),
					Optional.ofNullable(references.get(ticket.id())).map(TicketReference::text).orElse(""),
					one.reason().map(Enum::name).orElse(TAKEN_OVER), one.note()))
			.orElseGet(() -> new InspectionRow(at, by, one.what(), null, null, null, one.note()));
	}

}
