package market.helpdesk.demo;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.account.People;
import market.helpdesk.account.Shops;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.ticket.Intent;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketLists;
import market.helpdesk.ticket.TicketSummary;
import market.helpdesk.violation.ReportKind;
import market.helpdesk.violation.Reporting;
import market.helpdesk.violation.ViolationDeciding;
import market.helpdesk.violation.ViolationFilter;
import market.helpdesk.violation.ViolationFilter.Stand;
import market.helpdesk.violation.ViolationKind;
import market.helpdesk.violation.ViolationReason;
import market.helpdesk.violation.Violations;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a shop of the sample is suspected of: a phone number that was held back and is
 * confirmed, a report that is dismissed, and a report that waits for an administrator.
 */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
@Order(300)
class SampleViolations implements SampleScene {

	private static final String SHOP = "riva";

	private static final String PHONE = "Ciao Marco, per la fotocamera facciamo prima al telefono: chiamami al 347 555 0192, "
			+ "ti spiego come spedirla direttamente a noi.";

	private static final int AT_MOST = 50;

	private final Messaging messaging;

	private final Reporting reporting;

	private final ViolationDeciding deciding;

	private final Violations violations;

	private final TicketLists tickets;

	private final Shops shops;

	private final People people;

	SampleViolations(Messaging messaging, Reporting reporting, ViolationDeciding deciding, Violations violations,
			TicketLists tickets, Shops shops, People people) {
		this.messaging = messaging;
		this.reporting = reporting;
		this.deciding = deciding;
		this.violations = violations;
		this.tickets = tickets;
		this.shops = shops;
		this.people = people;
	}

	@Override
	public void play(Instant now) {
		var anna = buyer("anna");
		var marco = buyer("marco");
		writePhoneNumber(ticket(marco, "Fotocamera sfocata iPhone 12"));
		decide("carla", ViolationKind.OFF_PLATFORM_CONTACT, true,
				"Numero di telefono e invito a spedire fuori dalla piattaforma");
		reporting.report(marco, ticket(marco, "Smaltimento del vecchio tablet"), "2", ReportKind.OFF_PLATFORM);
		decide("dario", ViolationKind.OFF_PLATFORM_DEAL, false,
				"Il ritiro uno contro uno è un obbligo di legge e si fa alla consegna dell'ordine");
		reporting.report(anna, ticket(anna, "Si può aggiungere la custodia allo stesso ordine?"), "2",
				ReportKind.MARKETING);
	}

	private void writePhoneNumber(TicketId ticket) {
		var luca = new Member(people.sellerNamed("luca").orElseThrow(), Set.of(shops.find(SHOP).orElseThrow().id()));
		messaging.post(luca, ticket, NewMessage.of(new MessageBody(PHONE)), SubmissionKey.next(), Intent.FOR_A_LOOK);
	}

	/** Decides what the scene has just brought about. */
	private void decide(String name, ViolationKind kind, boolean confirms, String reason) {
		var administrator = new Administrator(people.named(name).orElseThrow());
		violations
			.find(administrator, new ViolationFilter(Stand.TO_DECIDE, "Riva", Optional.of(kind)), Optional.empty(),
					AT_MOST)
			.items()
			.forEach((violation) -> {
				var why = new ViolationReason(reason);
				if (confirms) {
					deciding.confirm(administrator, violation.id(), why);
				}
				else {
					deciding.dismiss(administrator, violation.id(), why);
				}
			});
	}

	private Buyer buyer(String name) {
		return new Buyer(people.named(name).orElseThrow());
	}

	private TicketId ticket(Buyer buyer, String subject) {
		return tickets.of(buyer, Optional.empty(), AT_MOST)
			.items()
			.stream()
			.filter((ticket) -> ticket.subject().equals(subject))
			.findFirst()
			.map(TicketSummary::id)
			.orElseThrow();
	}

}
