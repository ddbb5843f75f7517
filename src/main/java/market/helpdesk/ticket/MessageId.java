package market.helpdesk.ticket;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a message. */
public record MessageId(UUID id) {

	static MessageId next() {
		return new MessageId(UuidCreator.getTimeOrderedEpoch());
	}

}
