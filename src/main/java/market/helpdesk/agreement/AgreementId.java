package market.helpdesk.agreement;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names an agreement. */
public record AgreementId(UUID id) {

	static AgreementId next() {
		return new AgreementId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
