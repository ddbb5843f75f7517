package market.helpdesk.archive;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.InspectedTickets;
import market.helpdesk.ticket.Threads;
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

	private final InspectedTickets inspected;

	private final InspectionLists lists;

	private final InspectionSettings settings;

	private final Clock clock;

	Inspecting(Threads threads, Inspections inspections, InspectedTickets inspected, InspectionLists lists,
			InspectionSettings settings, Clock clock) {
		this.threads = threads;
		this.inspections = inspections;
		this.inspected = inspected;
		this.lists = lists;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Puts on record why somebody looks into a ticket.
	 * @throws TicketNotFound if there is none
	 */
	public void inspect(Inspector inspector, TicketId id, InspectionReason reason, String note) {
		var ticket = threads.findVisibleTo(inspector, id).orElseThrow(() -> new TicketNotFound(id));
		inspected.add(ticket);
		inspections.save(new Inspection(ticket, inspector.account(), reason, note.strip(), clock.instant()));
	}

	/**
	 * Returns why somebody may read a ticket now: they gave a reason a short while ago,
	 * or have taken it over for one, which holds until it is handed back. Nothing where
	 * they are to be asked first.
	 */
	@Transactional(readOnly = true)
	public Optional<Grounds> grounds(Inspector inspector, TicketDetails ticket) {
		var takenOver = ticket.takeOver().filter((takeOver) -> takeOver.by().equals(inspector.account()));
		if (takenOver.isPresent()) {
			return takenOver.map((takeOver) -> new Grounds.TakenOver(takeOver.id()));
		}
		var earliest = clock.instant().minus(settings.lasts());
		return inspections.latest(ticket, inspector.account())
			.filter((latest) -> latest.inspectedAt().isAfter(earliest))
			.map((latest) -> new Grounds.Given(latest.getId(), latest.reason()));
	}

	/**
	 * Returns the looks into a ticket that its parties may know of by now, the latest
	 * first: a while after they were taken, and for the reasons that are told.
	 */
	@Transactional(readOnly = true)
	public Page<ShownInspection> shownToParties(TicketDetails ticket, Optional<Cursor> after, int size) {
		if (!ticket.inspected() || settings.shownReasons().isEmpty()) {
			return new Page<>(List.of(), Optional.empty());
		}
		var latest = clock.instant().minus(settings.shownToPartiesAfter());
		return lists.until(ticket, latest, settings.shownReasons(), after, size);
	}

}
