package market.helpdesk.archive;

import java.time.Clock;
import java.util.List;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.ticket.Threads;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketNotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking into tickets that are not one's own, for a reason (R12). */
@Service
@Transactional
public class Inspecting {

	private final Threads threads;

	private final Inspections inspections;

	private final InspectionSettings settings;

	private final Clock clock;

	Inspecting(Threads threads, Inspections inspections, InspectionSettings settings, Clock clock) {
		this.threads = threads;
		this.inspections = inspections;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Puts on record why an administrator looks into a ticket.
	 * @throws TicketNotFound if there is none
	 */
	public void inspect(Administrator administrator, TicketId id, InspectionReason reason, String note) {
		var ticket = threads.findVisibleTo(administrator, id).orElseThrow(() -> new TicketNotFound(id));
		inspections.save(new Inspection(ticket, administrator.account(), reason, note.strip(), clock.instant()));
	}

	/**
	 * Returns whether an administrator gave a reason for looking into a ticket a short
	 * while ago, or has taken it over for one: that holds until it is handed back.
	 */
	@Transactional(readOnly = true)
	public boolean mayRead(Administrator administrator, TicketDetails ticket, List<Inspection> inspections) {
		if (ticket.takeOver().filter((takeOver) -> takeOver.by().equals(administrator.account())).isPresent()) {
			return true;
		}
		var earliest = clock.instant().minus(settings.lasts());
		return inspections.stream()
			.anyMatch((inspection) -> inspection.inspector().equals(administrator.account())
					&& inspection.inspectedAt().isAfter(earliest));
	}

}
