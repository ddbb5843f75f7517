package market.helpdesk.evidence;

import java.time.Clock;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.Disclosing;
import market.helpdesk.archive.Export;
import market.helpdesk.archive.Grounds;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record who took what along (R12). */
@Service
class Exports {

	private final ApplicationEventPublisher events;

	private final Disclosing disclosing;

	private final Clock clock;

	Exports(ApplicationEventPublisher events, Disclosing disclosing, Clock clock) {
		this.events = events;
		this.disclosing = disclosing;
		this.clock = clock;
	}

	/** By a party. */
	@Transactional
	void record(Draft draft) {
		var ticket = draft.ticket();
		events.publishEvent(new EvidenceExported(ticket.shop(), ticket.id(), draft.reader().viewer().account(),
				draft.reader().side(), draft.entries(), clock.instant()));
	}

	/** By somebody who looks after the marketplace. */
	@Transactional
	void record(Inspector inspector, Grounds grounds, Draft draft) {
		disclosing.exported(inspector, draft.ticket(), grounds, Export.EVIDENCE_PACK);
	}

}
