package market.helpdesk.attachment;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record who sent what with a virus in it. */
@Component
class Infections {

	private final ApplicationEventPublisher events;

	Infections(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Transactional
	void record(InfectedFileRefused refused) {
		events.publishEvent(refused);
	}

}
