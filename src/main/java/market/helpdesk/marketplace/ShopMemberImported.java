package market.helpdesk.marketplace;

import java.time.Instant;
import java.util.Map;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.audit.AuditSubject;

/** Somebody acts for a shop, or does so in another role now. */
record ShopMemberImported(ShopId shop, AccountId account, MemberRole role, Instant occurredAt) implements ImportedFact {

	@Override
	public AuditSubject subject() {
		return new AuditSubject(AuditSubject.Kind.SHOP, shop.id(), shop.id());
	}

	@Override
	public Map<String, ?> particulars() {
		return Map.of("account", account.toString(), "role", role.name());
	}

}
