package market.helpdesk.violation;

import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.audit.Actor;
import market.helpdesk.detection.Finding;
import market.helpdesk.screening.FindingsOverturned;
import market.helpdesk.screening.FindingsSuspected;
import market.helpdesk.screening.ScreeningRecord;
import market.helpdesk.screening.ScreeningRecords;
import market.helpdesk.violation.ViolationDecisions.Decision;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what is suspected because of a screening, once for each duty that may have been
 * broken, in the transaction of the screening (R7, R8, R10); and drops it when the
 * screening turns out to have been wrong.
 */
@Component
class Suspicions {

	/** Nobody but the rules of screening. */
	private static final Actor ACTOR = new Actor.Job("screening");

	private final ScreeningRecords screenings;

	private final RegisterEntries register;

	private final ViolationDecisions decisions;

	private final ApplicationEventPublisher events;

	Suspicions(ScreeningRecords screenings, RegisterEntries register, ViolationDecisions decisions,
			ApplicationEventPublisher events) {
		this.screenings = screenings;
		this.register = register;
		this.decisions = decisions;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(FindingsSuspected event) {
		var suspected = kinds(event).stream()
			.map((kind) -> ViolationRecorded.in(event.shop(), event.ticket(), kind, event.screening().id(), ACTOR,
					event.occurredAt()))
			.toList();
		var violations = suspected.isEmpty() ? suspected : register.addNew(suspected, event.occurredAt());
		if (!violations.isEmpty()) {
			register.tally(event.shop(), violations.size());
			events.publishEvent(new ViolationsRecorded(violations));
		}
	}

	/** Only the screening itself tells by which rules it found what. */
	private List<ViolationKind> kinds(FindingsSuspected event) {
		return screenings.of(List.of(event.screening()))
			.values()
			.stream()
			.flatMap(Suspicions::findings)
			.filter((finding) -> event.kinds().contains(finding.kind()))
			.map((finding) -> ViolationKind.of(finding.rule()))
			.distinct()
			.sorted()
			.toList();
	}

	private static Stream<Finding> findings(ScreeningRecord screening) {
		return screening.parts().stream().flatMap((part) -> part.findings().stream());
	}

	/** What somebody decided of one of them before stays decided. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(FindingsOverturned event) {
		decisions
			.addAll(event.shop(), event.screening().id(),
					new Decision(ViolationState.DISMISSED, event.by(), new ViolationReason(event.reason()),
							event.occurredAt()))
			.forEach(events::publishEvent);
	}

}
