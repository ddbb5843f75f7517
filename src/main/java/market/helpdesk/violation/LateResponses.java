package market.helpdesk.violation;

import java.util.Optional;

import market.helpdesk.deadline.ResponseDeadlineMissed;
import market.helpdesk.deadline.ResponseDeadlinesMissed;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records one violation for each missed deadline, in the transaction in which it is found
 * to be missed: the clock alone confirms it (R13).
 */
@Component
class LateResponses {

	private final RegisterEntries register;

	private final ApplicationEventPublisher events;

	LateResponses(RegisterEntries register, ApplicationEventPublisher events) {
		this.register = register;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ResponseDeadlinesMissed missed) {
		var violations = missed.events().stream().map(LateResponses::violation).toList();
		register.add(violations, missed.recordedAt());
		events.publishEvent(new ViolationsRecorded(violations));
	}

	private static ViolationRecorded violation(ResponseDeadlineMissed missed) {
		return ViolationRecorded.in(missed.shop(), Optional.of(missed.ticket()), ViolationKind.LATE_RESPONSE,
				missed.deadline().id(), missed.actor(), missed.occurredAt());
	}

}
