package market.helpdesk.account;

import java.util.UUID;

/** Names a seller's business. */
public record ShopId(UUID id) {

	@Override
	public String toString() {
		return id.toString();
	}

}
