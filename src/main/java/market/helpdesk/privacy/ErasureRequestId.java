package market.helpdesk.privacy;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a request to be erased. */
public record ErasureRequestId(UUID id) {

	static ErasureRequestId next() {
		return new ErasureRequestId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
