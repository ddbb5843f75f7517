package market.helpdesk.account;

import java.util.UUID;

/** Names a person who can sign in. */
public record AccountId(UUID id) {

	@Override
	public String toString() {
		return id.toString();
	}

}
