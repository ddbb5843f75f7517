package market.helpdesk.violation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.screening.ScreeningId;
import market.helpdesk.screening.WarningOverturned;
import market.helpdesk.ticket.Messaging;
import market.helpdesk.violation.ViolationDecisions.Decision;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deciding suspected violations, which is the administrators' to do: each is decided
 * once, by whoever comes first, and with a reason (R9).
 */
@Service
@Transactional(timeout = Messaging.TIMEOUT_SECONDS)
public class ViolationDeciding {

	private final ViolationDecisions decisions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ViolationDeciding(ViolationDecisions decisions, ApplicationEventPublisher events, Clock clock) {
		this.decisions = decisions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Finds that the rule was broken.
	 * @return whether there is such a violation and nobody had decided it before
	 */
	public boolean confirm(Administrator administrator, UUID violation, ViolationReason reason) {
		return decide(administrator, violation, ViolationState.CONFIRMED, reason);
	}

	/**
	 * Finds that it was not.
	 * @return whether there is such a violation and nobody had decided it before
	 */
	public boolean dismiss(Administrator administrator, UUID violation, ViolationReason reason) {
		return decide(administrator, violation, ViolationState.DISMISSED, reason);
	}

	private boolean decide(Administrator administrator, UUID violation, ViolationState outcome,
			ViolationReason reason) {
		Optional<ViolationDecided> decided = decisions.add(violation,
				new Decision(outcome, administrator.account(), reason, clock.instant()));
		decided.ifPresent(this::tell);
		return decided.isPresent();
	}

	private void tell(ViolationDecided decided) {
		events.publishEvent(decided);
		if (decided.state() == ViolationState.DISMISSED) {
			events.publishEvent(new WarningOverturned(decided.shop(), new ScreeningId(decided.evidence()),
					decided.kind().foundBy(), decided.occurredAt()));
		}
	}

}
