package market.helpdesk.sanction;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a sanction. */
public record SanctionId(UUID id) {

	static SanctionId next() {
		return new SanctionId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
