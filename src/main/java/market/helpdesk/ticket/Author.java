package market.helpdesk.ticket;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.account.Viewer.Participant;

/** Who writes, and on which side. */
public record Author(AccountId account, Side side) {

	static Author of(Participant participant) {
		return new Author(participant.account(), switch (participant) {
			case Buyer buyer -> Side.BUYER;
			case Member member -> Side.SELLER;
		});
	}

}
