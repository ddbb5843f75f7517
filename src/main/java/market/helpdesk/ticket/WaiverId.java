package market.helpdesk.ticket;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a waiver. */
public record WaiverId(UUID id) {

	static WaiverId next() {
		return new WaiverId(UuidCreator.getTimeOrderedEpoch());
	}

}
