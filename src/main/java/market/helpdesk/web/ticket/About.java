package market.helpdesk.web.ticket;

import java.util.List;

import market.helpdesk.ticket.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket that is being written will be about: an order, or an offer of a shop.
 *
 * @param shopId set if it is about an offer
 * @param bySeller whether somebody of the shop writes it
 * @param market the code of the market the shop sells in
 */
public record About(@Nullable OrderCard order, @Nullable String shopId, String shopName, @Nullable String offer,
		String buyerName, boolean bySeller, String market) {

	/** The topics to choose from. */
	public List<Topic> topics() {
		return List.of(Topic.values());
	}

}
