package market.helpdesk.order;

import java.util.UUID;

/** Names an order. */
public record OrderId(UUID id) {

	@Override
	public String toString() {
		return id.toString();
	}

}
