package market.helpdesk.aftersales;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names a case. */
public record CaseId(UUID id) {

	static CaseId next() {
		return new CaseId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
