package market.helpdesk.screening;

import java.time.Instant;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.MadeFrom;
import market.helpdesk.ticket.Outgoing;

/**
 * To whom a shop is about to say something, and when.
 *
 * @param savedReply whether it is a saved answer, word for word, to a message that waits
 * for one: those are the same for many, and meant to be (R15)
 */
public record Recipient(ShopId shop, AccountId buyer, boolean savedReply, Instant at) {

	static Recipient of(Outgoing outgoing) {
		var to = outgoing.to();
		var unchanged = outgoing.message().madeFrom().filter(MadeFrom::unchanged).isPresent();
		return new Recipient(to.shop(), to.buyer(), unchanged && to.isAwaited(), outgoing.sentAt());
	}

}
