package market.helpdesk.marketplace;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.Role;
import market.helpdesk.calendar.MarketCode;

/** One thing the marketplace tells us, in its own ids. */
sealed interface MarketplaceLine permits MarketplaceLine.ShopLine, MarketplaceLine.AccountLine,
		MarketplaceLine.MemberLine, OrderLine, TicketLine {

	/**
	 * A seller's business.
	 *
	 * @param joinedAt since when it owes answers
	 */
	record ShopLine(MarketplaceId id, OneLine name, MarketCode market, Instant joinedAt) implements MarketplaceLine {
	}

	/**
	 * Somebody who can sign in.
	 *
	 * @param passwordHash empty where the marketplace gives none: what is kept here stays
	 * @param email where they get mail; empty as above
	 * @param language which they read, until they choose one here
	 */
	record AccountLine(MarketplaceId id, Username username, OneLine name, Role role,
			Optional<PasswordHash> passwordHash, Optional<EmailAddress> email,
			Optional<LanguageTag> language) implements MarketplaceLine {
	}

	/** Somebody acts for a shop. */
	record MemberLine(MarketplaceId shop, MarketplaceId account, MemberRole role) implements MarketplaceLine {
	}

}
