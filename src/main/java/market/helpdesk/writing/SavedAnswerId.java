package market.helpdesk.writing;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a saved answer, whatever it says by now. */
public record SavedAnswerId(UUID id) {

	static SavedAnswerId next() {
		return new SavedAnswerId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
