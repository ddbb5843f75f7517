package market.helpdesk.marketplace;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Role;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.marketplace.MarketplaceLine.AccountLine;

/**
 * Somebody came in or is called otherwise now. What proves their password is nobody's
 * business.
 */
record AccountImported(AccountId account, String username, String name, Role role,
		Instant occurredAt) implements ImportedFact {

	static AccountImported of(AccountId account, AccountLine line, Instant occurredAt) {
		return new AccountImported(account, line.username().text(), line.name().text(), line.role(), occurredAt);
	}

	@Override
	public AuditSubject subject() {
		return AuditSubject.account(account.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("role", role.name());
	}

	@Override
	public Map<String, String> texts() {
		return Map.of("username", username, "name", name);
	}

}
