package market.helpdesk.ticket;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a message that is kept back for an administrator. */
public record HeldMessageId(UUID id) {

	public static HeldMessageId next() {
		return new HeldMessageId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
