package market.helpdesk.ticket;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a take-over. */
public record TakeOverId(UUID id) {

	static TakeOverId next() {
		return new TakeOverId(UuidCreator.getTimeOrderedEpoch());
	}

}
