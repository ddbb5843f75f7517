package market.helpdesk.evidence;

import java.time.Clock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record who took what along (R12). */
@Service
class Exports {

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Exports(ApplicationEventPublisher events, Clock clock) {
		this.events = events;
		this.clock = clock;
	}

	@Transactional
	void record(Draft draft) {
		var ticket = draft.ticket();
		events.publishEvent(new EvidenceExported(ticket.shop(), ticket.id(), draft.reader().viewer().account(),
				draft.reader().side(), draft.entries(), clock.instant()));
	}

}
