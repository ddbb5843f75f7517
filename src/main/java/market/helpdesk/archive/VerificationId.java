package market.helpdesk.archive;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a verification. */
public record VerificationId(UUID id) {

	static VerificationId next() {
		return new VerificationId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
