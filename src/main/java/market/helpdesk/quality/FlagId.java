package market.helpdesk.quality;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.ticket.AskingId;

/** Names a flag. */
public record FlagId(UUID id) {

	static FlagId next() {
		return new FlagId(UuidCreator.getTimeOrderedEpoch());
	}

	/** The asking for another answer that follows from it. */
	AskingId asking() {
		return new AskingId(id);
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
