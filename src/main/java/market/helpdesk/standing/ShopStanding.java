package market.helpdesk.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import market.helpdesk.account.Shop;

/**
 * The standing of a shop, and what it comes from.
 *
 * @param computation nothing where it has not been computed yet: it is that of a shop
 * with no records then
 */
public record ShopStanding(Shop shop, Standing standing, Records records, Optional<Computation> computation) {

	/**
	 * When it was computed.
	 *
	 * @param day up to the end of which day of its market
	 * @param changedAt since when score and visibility are what they are
	 */
	public record Computation(LocalDate day, Instant at, Instant changedAt) {
	}

}
