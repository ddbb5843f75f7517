package market.helpdesk.marketplace;

import java.util.Optional;

import market.helpdesk.audit.AuditedEvent;

/**
 * Whether a line changed anything, and the fact that goes on record for it, unless
 * somebody else tells it.
 */
record Written(boolean changed, Optional<AuditedEvent> event) {

	static Written nothing() {
		return new Written(false, Optional.empty());
	}

	static Written toldElsewhere() {
		return new Written(true, Optional.empty());
	}

	static Written of(AuditedEvent event) {
		return new Written(true, Optional.of(event));
	}

}
