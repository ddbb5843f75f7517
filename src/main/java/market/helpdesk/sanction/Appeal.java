package market.helpdesk.sanction;

import java.util.Set;

import market.helpdesk.account.AccountId;
import market.helpdesk.sanction.SanctionRefused.Why;

/**
 * What a shop says against a sanction, once. Somebody decides who had no part in it.
 *
 * @param open whether nobody has decided it
 * @param involved the administrators who had a part in the sanction or in a violation
 * behind it
 */
record Appeal(AppealId id, Sanction sanction, boolean open, Set<AccountId> involved) {

	Appeal {
		involved = Set.copyOf(involved);
	}

	/**
	 * Somebody finds that the shop is right.
	 * @return what becomes of the sanction
	 * @throws SanctionRefused if they had a part in it, or somebody decided it before
	 */
	Sanction upheld(AccountId by) {
		requireDecidable(by);
		return sanction.overturned();
	}

	/**
	 * Somebody finds that the shop is not right: the sanction stays as it is.
	 * @throws SanctionRefused if they had a part in it, or somebody decided it before
	 */
	void rejected(AccountId by) {
		requireDecidable(by);
	}

	private void requireDecidable(AccountId by) {
		if (!open) {
			throw new SanctionRefused(Why.DECIDED);
		}
		if (involved.contains(by)) {
			throw new SanctionRefused(Why.INVOLVED);
		}
	}

}
