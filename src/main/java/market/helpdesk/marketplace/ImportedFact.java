package market.helpdesk.marketplace;

import market.helpdesk.audit.Actor;
import market.helpdesk.audit.AuditedEvent;

/** Something the marketplace told us. */
interface ImportedFact extends AuditedEvent {

	@Override
	default Actor actor() {
		return new Actor.Job("import");
	}

}
