package market.helpdesk.privacy;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a legal hold. */
public record HoldId(UUID id) {

	static HoldId next() {
		return new HoldId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
