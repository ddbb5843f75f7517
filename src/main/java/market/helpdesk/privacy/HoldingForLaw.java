package market.helpdesk.privacy;

import java.time.Clock;

import market.helpdesk.account.Viewer.Administrator;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holding for the law, which is the administrators' to do: placed and lifted with a
 * reason.
 */
@Service
@Transactional
public class HoldingForLaw {

	private final LegalHolds holds;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HoldingForLaw(LegalHolds holds, ApplicationEventPublisher events, Clock clock) {
		this.holds = holds;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Holds something: from the end of the transaction on nothing of it is erased.
	 * Whatever is being erased at that instant is waited for.
	 */
	public HoldId place(Administrator administrator, HeldThing thing, ReasonText reason) {
		var now = clock.instant();
		var id = HoldId.next();
		holds.place(id, thing, reason, administrator.account(), now);
		events.publishEvent(new LegalHoldPlaced(id, thing, reason, administrator.account(), now));
		return id;
	}

	/**
	 * Lifts a hold.
	 * @return whether it stood
	 * @throws HoldNotFound if there never was one
	 */
	public boolean lift(Administrator administrator, HoldId id, ReasonText reason) {
		var now = clock.instant();
		var hold = holds.find(id).orElseThrow(() -> new HoldNotFound(id));
		if (!holds.lift(hold, reason, administrator.account(), now)) {
			return false;
		}
		events.publishEvent(new LegalHoldLifted(id, hold.thing(), reason, administrator.account(), now));
		return true;
	}

}
