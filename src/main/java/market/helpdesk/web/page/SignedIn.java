package market.helpdesk.web.page;

import java.time.ZonedDateTime;
import java.util.List;

import market.helpdesk.account.Curb;
import market.helpdesk.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the header of every page shows it.
 *
 * @param initials one or two letters for the avatar
 * @param role whose pages they see: an auditor sees those of administrators
 * @param readsOnly whether nothing they see is theirs to change, as an auditor's
 * @param organisation the names of the shops of a seller, empty for everyone else
 * @param needsAnswer how many answers a seller owes, 0 for everyone else
 * @param curbs what the shops of a seller may not do for now
 * @param bell what a seller has not read yet, null for everyone else
 * @param standing the standing of the shop a seller belongs to, the lowest of several;
 * null for everyone else and where there is none yet
 */
public record SignedIn(String name, String initials, Role role, boolean readsOnly, String organisation,
		long needsAnswer, List<CurbView> curbs, @Nullable Bell bell, @Nullable Score standing) {

	/** Whether they decide for the marketplace. */
	public boolean decides() {
		return role == Role.ADMIN && !readsOnly;
	}

	/** What a shop may not do for now. */
	public record CurbView(String shopName, Curb.Kind kind, @Nullable ZonedDateTime until) {
	}

}
