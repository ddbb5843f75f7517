package market.helpdesk.aftersales;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import market.helpdesk.Cast;
import market.helpdesk.Stage;
import market.helpdesk.account.Role;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.TicketId;

/** What people do about cases, in few words. */
public final class CaseDesk {

	private final CaseOpening opening;

	private final CaseWork work;

	private final Cases cases;

	private final UpdateClock updateClock;

	private final Clock clock;

	public CaseDesk(CaseOpening opening, CaseWork work, Cases cases, UpdateClock updateClock, Clock clock) {
		this.opening = opening;
		this.work = work;
		this.cases = cases;
		this.updateClock = updateClock;
		this.clock = clock;
	}

	/** Somebody opens a case in a ticket about an order. */
	public CaseId open(Cast person, TicketId ticket, CaseKind kind) {
		return opening.open(viewer(person), ticket, kind, SubmissionKey.next()).orElseThrow();
	}

	/** Somebody takes a case to a stage, whatever is left out. */
	public void reach(Cast person, CaseId caseId, CaseStage stage) {
		var shipment = new Shipment(Carrier.OTHER, Optional.of("Corriere Rapido"), new TrackingNumber("ABCD1234"),
				LocalDate.ofInstant(clock.instant().plusSeconds(86_400), Stage.ROME));
		work.reach(viewer(person), caseId, stage(person, caseId),
				new Step(stage, Optional.empty(), Optional.of(new Remark("Already done")),
						(stage == CaseStage.SENT) ? Optional.of(shipment) : Optional.empty()),
				SubmissionKey.next());
	}

	/** Somebody closes a case. */
	public void close(Cast person, CaseId caseId, CaseOutcome outcome) {
		work.close(
				viewer(person), caseId, stage(person, caseId), new Resolution(outcome,
						Optional.of(new Remark("That is it")), Optional.of(new Remark("Nothing else was needed"))),
				SubmissionKey.next());
	}

	/** The job comes by now. */
	public void sweep() {
		updateClock.sweep(now());
	}

	Instant now() {
		return clock.instant();
	}

	private Optional<CaseStage> stage(Cast person, CaseId caseId) {
		return cases.findVisibleTo(viewer(person), caseId).orElseThrow().stage();
	}

	private static Writer viewer(Cast person) {
		if (person.role() == Role.ADMIN) {
			return person.administrator();
		}
		return (person.role() == Role.BUYER) ? person.buyer() : person.member();
	}

}
