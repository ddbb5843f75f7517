package market.helpdesk.violation;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.violation.WaiverCause.Appeal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Waives what a shop successfully appealed against (R9). */
@Service
public class ViolationWaiving {

	private final WaivedViolations waived;

	private final ApplicationEventPublisher events;

	ViolationWaiving(WaivedViolations waived, ApplicationEventPublisher events) {
		this.waived = waived;
		this.events = events;
	}

	/**
	 * Waives violations of a shop. One that is waived already is left alone, and so is
	 * one that isn't confirmed.
	 * @param by the administrator who upheld the appeal
	 * @param reason why, 1 to 500 characters
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void waive(ShopId shop, Collection<UUID> violations, AccountId by, String reason, Instant at) {
		var cause = new Appeal(by, reason);
		// Whoever waives some of the same at the same time does so in the same order.
		var done = violations.stream()
			.distinct()
			.sorted()
			.flatMap((violation) -> waived.add(shop, violation, cause, at).stream())
			.toList();
		if (!done.isEmpty()) {
			events.publishEvent(new ViolationsWaived(done));
		}
	}

}
