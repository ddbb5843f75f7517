package market.helpdesk.deadline;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names the warnings that were given to a shop together. */
public record DigestId(UUID id) {

	static DigestId next() {
		return new DigestId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
