package market.helpdesk.ticket;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.account.Viewer.Writer;

/** Who writes, and on which side. */
public record Author(AccountId account, Side side) {

	/** Returns who somebody is in a ticket that they see. */
	public static Author of(Writer writer) {
		return new Author(writer.account(), switch (writer) {
			case Buyer buyer -> Side.BUYER;
			case Member member -> Side.SELLER;
			case Administrator administrator -> Side.MARKETPLACE;
		});
	}

}
