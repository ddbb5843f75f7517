package market.helpdesk.sanction;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Names what the software proposes. */
public record ProposalId(UUID id) {

	static ProposalId next() {
		return new ProposalId(UuidCreator.getTimeOrderedEpoch());
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
