package market.helpdesk.demo;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.People;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Auditor;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.Disclosing;
import market.helpdesk.archive.History;
import market.helpdesk.archive.Inspecting;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.archive.Sought;
import market.helpdesk.archive.Stretch;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketLists;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * A ticket of the sample that an administrator read because of a complaint, and an
 * auditor after that.
 */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
class SampleInspections implements SampleScene {

	private static final String SUBJECT = "Reso: quando arriva il rimborso?";

	private static final int LATEST = 50;

	private final Inspecting inspecting;

	private final Disclosing disclosing;

	private final TicketLists tickets;

	private final Threads threads;

	private final People people;

	SampleInspections(Inspecting inspecting, Disclosing disclosing, TicketLists tickets, Threads threads,
			People people) {
		this.inspecting = inspecting;
		this.disclosing = disclosing;
		this.tickets = tickets;
		this.threads = threads;
		this.people = people;
	}

	@Override
	public void play(Instant now) {
		var carla = new Administrator(people.named("carla").orElseThrow());
		var elena = new Auditor(people.named("elena").orElseThrow());
		annasTicket().ifPresent((ticket) -> {
			disclosing.searched(carla, Sought.of(ticket.buyerName()), 1, false);
			disclosing.traced(carla, History.BUYER, ticket.buyer().id());
			look(carla, ticket, InspectionReason.COMPLAINT, "Anna Bruni ha chiamato il servizio clienti.");
			look(elena, ticket, InspectionReason.OTHER, "Controllo a campione del trimestre.");
		});
	}

	private Optional<TicketDetails> annasTicket() {
		var anna = new Buyer(people.named("anna").orElseThrow());
		return tickets.of(anna, Optional.empty(), LATEST)
			.items()
			.stream()
			.filter((one) -> one.subject().equals(SUBJECT))
			.findFirst()
			.flatMap((one) -> threads.findVisibleTo(anna, one.id()));
	}

	private void look(Inspector inspector, TicketDetails ticket, InspectionReason reason, String note) {
		inspecting.inspect(inspector, ticket.id(), reason, note);
		inspecting.grounds(inspector, ticket)
			.ifPresent((grounds) -> disclosing.read(inspector, ticket, grounds, new Stretch(1, ticket.messageCount())));
	}

}
