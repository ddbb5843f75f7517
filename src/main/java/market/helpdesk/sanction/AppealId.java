package market.helpdesk.sanction;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names an appeal. */
public record AppealId(UUID id) {

	static AppealId next() {
		return new AppealId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
