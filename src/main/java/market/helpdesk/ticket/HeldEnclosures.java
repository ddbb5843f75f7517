package market.helpdesk.ticket;

import java.util.List;

import market.helpdesk.account.ShopId;

/** Gives back what was kept with a message that was held, to go with it after all. */
public interface HeldEnclosures {

	List<Enclosure> of(ShopId shop, HeldMessageId held);

}
