package market.helpdesk.violation;

import java.util.List;
import java.util.Optional;

import market.helpdesk.quality.FlagUpheld;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a violation for each flag that is upheld, in the transaction in which it is:
 * the administrator who upheld it confirmed it (R15, R16). It occurred when the answer
 * was given.
 */
@Component
class PoorAnswers {

	private final RegisterEntries register;

	private final ApplicationEventPublisher events;

	PoorAnswers(RegisterEntries register, ApplicationEventPublisher events) {
		this.register = register;
		this.events = events;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(FlagUpheld event) {
		var violation = ViolationRecorded.in(event.shop(), Optional.of(event.ticket()), ViolationKind.of(event.kind()),
				event.flag().id(), event.actor(), event.answeredAt());
		register.add(List.of(violation), event.occurredAt());
		events.publishEvent(violation);
	}

}
