package market.helpdesk.standing;

import java.time.Instant;
import java.time.LocalDate;

import market.helpdesk.account.Shop;
import market.helpdesk.standing.Standings.UpToDate;

/**
 * The standing of a shop as it was computed last.
 *
 * @param day up to the end of which day of its market
 * @param changedAt since when score and visibility are what they are
 * @param position where that stands among the changes of all shops
 */
record StoredStanding(Shop shop, Computed computed, Instant changedAt, long position) {

	/**
	 * What was computed, from what, and by what.
	 *
	 * @param revision the last change of the clock that was taken into account
	 */
	record Computed(LocalDate day, int revision, String rules, Records records, Standing standing, Instant at) {

		/**
		 * Tells whether it is the same still if nothing was recorded since.
		 */
		boolean isOf(UpToDate aim, String rulesNow) {
			return !day.isBefore(aim.day()) && revision >= aim.revision() && rules.equals(rulesNow);
		}

	}

}
