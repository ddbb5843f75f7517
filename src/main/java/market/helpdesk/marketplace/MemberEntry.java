package market.helpdesk.marketplace;

import java.time.Instant;
import java.util.UUID;

import market.helpdesk.account.Role;
import market.helpdesk.marketplace.MarketplaceLine.MemberLine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets people act for shops. */
@Component
class MemberEntry {

	private final JdbcClient jdbc;

	MemberEntry(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Written write(MemberLine line, Directory directory, Instant now) {
		var shop = directory.shop(line.shop());
		var account = directory.account("account", line.account());
		if (account.role() != Role.SELLER) {
			throw new LineRefused(
					"account: %s is a %s, and only a SELLER acts for a shop".formatted(line.account(), account.role()));
		}
		return jdbc.sql("""
				insert into shop_members as m (shop_id, account_id, role) values (:shop, :account, :role)
				on conflict (shop_id, account_id) do update set role = excluded.role
				where m.role is distinct from excluded.role
				returning account_id""")
			.param("shop", shop.id().id())
			.param("account", account.id().id())
			.param("role", line.role().name())
			.query(UUID.class)
			.optional()
			.map((id) -> Written.of(new ShopMemberImported(shop.id(), account.id(), line.role(), now)))
			.orElseGet(Written::nothing);
	}

}
