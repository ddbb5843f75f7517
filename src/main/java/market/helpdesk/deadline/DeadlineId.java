package market.helpdesk.deadline;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a response deadline, running or ended. */
public record DeadlineId(UUID id) {

	static DeadlineId next() {
		return new DeadlineId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
