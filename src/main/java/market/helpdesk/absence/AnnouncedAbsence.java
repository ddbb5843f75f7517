package market.helpdesk.absence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Shop;

/**
 * An absence as it is read.
 *
 * @param substitute who answers meanwhile; nobody where a short one needs nobody
 * @param announcedBy the name of the owner who did
 * @param withdrawnAt when it was called off or ended early
 */
public record AnnouncedAbsence(AbsenceId id, Shop shop, AbsentDays days, Optional<Substitute> substitute,
		String announcedBy, Instant announcedAt, Optional<Instant> withdrawnAt) {

	/** Somebody who answers for a shop that is away. */
	public record Substitute(AccountId account, String name) {
	}

	/** Where an absence stands. */
	public enum State {

		COMING, ON, OVER,

		/** Withdrawn after it had begun. */
		ENDED_EARLY,

		/** Withdrawn before it began. */
		CALLED_OFF

	}

	/** Returns where it stands at an instant, by the clocks of the shop's market. */
	public State state(Instant now, ZoneId zone) {
		if (withdrawnAt.isPresent()) {
			return withdrawnAt.get().isBefore(days.begin(zone)) ? State.CALLED_OFF : State.ENDED_EARLY;
		}
		if (now.isBefore(days.begin(zone))) {
			return State.COMING;
		}
		return now.isBefore(days.end(zone)) ? State.ON : State.OVER;
	}

}
