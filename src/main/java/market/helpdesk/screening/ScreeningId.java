package market.helpdesk.screening;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a screening that found something. */
public record ScreeningId(UUID id) {

	static ScreeningId next() {
		return new ScreeningId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
