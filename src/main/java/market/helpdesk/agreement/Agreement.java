package market.helpdesk.agreement;

import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.agreement.AgreementRefused.Why;
import market.helpdesk.ticket.TicketId;

/**
 * What one side of a ticket proposed and where it stands. The other side confirms or
 * declines it once; until then its own side may take it back. What both confirmed stays
 * as it is, until they confirm another one that replaces it.
 *
 * @param party who proposed it
 * @param supersedes what it replaces, once it is confirmed
 */
record Agreement(AgreementId id, ShopId shop, TicketId ticket, AgreementTerms terms, Party party, AgreementState state,
		Optional<AgreementId> supersedes) {

	/**
	 * Somebody ends a proposal.
	 * @throws AgreementRefused if it is not theirs to end, or has ended before
	 */
	Agreement answered(AgreementAnswer answer, Party by) {
		if (!answer.isFor(by, party)) {
			throw new AgreementRefused((answer == AgreementAnswer.WITHDRAWN) ? Why.OTHER_SIDE : Why.OWN_SIDE);
		}
		if (state != AgreementState.PROPOSED) {
			throw new AgreementRefused(Why.SETTLED);
		}
		return with(answer.state());
	}

	/**
	 * Both have confirmed another one instead.
	 * @throws AgreementRefused if it was not in force
	 */
	Agreement superseded() {
		if (state != AgreementState.CONFIRMED) {
			throw new AgreementRefused(Why.NOT_IN_FORCE);
		}
		return with(AgreementState.SUPERSEDED);
	}

	private Agreement with(AgreementState next) {
		return new Agreement(id, shop, ticket, terms, party, next, supersedes);
	}

}
