package market.helpdesk.aftersales;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names an update deadline, running or ended. */
public record UpdateDeadlineId(UUID id) {

	static UpdateDeadlineId next() {
		return new UpdateDeadlineId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
