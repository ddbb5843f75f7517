package market.helpdesk.marketplace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Role;
import market.helpdesk.account.Shop;
import market.helpdesk.account.ShopId;
import market.helpdesk.account.Shops;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is who in the marketplace's ids. It remembers what it found for one transaction and
 * no longer: what was rolled back must not be found again.
 */
final class Directory {

	/** Somebody, and what they do. */
	record Known(AccountId id, Role role) {
	}

	private record Member(AccountId account, ShopId shop) {
	}

	private final Shops shops;

	private final JdbcClient jdbc;

	private final Map<MarketplaceId, Shop> shopsFound = new HashMap<>();

	private final Map<MarketplaceId, Known> accountsFound = new HashMap<>();

	private final Set<Member> members = new HashSet<>();

	Directory(Shops shops, JdbcClient jdbc) {
		this.shops = shops;
		this.jdbc = jdbc;
	}

	Shop shop(MarketplaceId id) {
		return shopsFound.computeIfAbsent(id, (unknown) -> shops.find(unknown.text())
			.orElseThrow(() -> new LineRefused("shop: %s is unknown".formatted(unknown))));
	}

	/**
	 * @param field where the line names the account, for the reason of a refusal
	 */
	Known account(String field, MarketplaceId id) {
		return accountsFound.computeIfAbsent(id, (unknown) -> find(field, unknown));
	}

	AccountId buyer(MarketplaceId id) {
		var account = account("buyer", id);
		if (account.role() != Role.BUYER) {
			throw new LineRefused("buyer: %s is a %s".formatted(id, account.role()));
		}
		return account.id();
	}

	boolean isMember(AccountId account, ShopId shop) {
		return members.contains(new Member(account, shop)) || findMember(account, shop);
	}

	private boolean findMember(AccountId account, ShopId shop) {
		var found = jdbc.sql("select count(*) > 0 from shop_members where shop_id = :shop and account_id = :account")
			.param("shop", shop.id())
			.param("account", account.id())
			.query(Boolean.class)
			.single();
		if (found) {
			members.add(new Member(account, shop));
		}
		return found;
	}

	private Known find(String field, MarketplaceId id) {
		return jdbc.sql("select id, role from accounts where marketplace_id = :id")
			.param("id", id.text())
			.query((row, number) -> new Known(new AccountId(row.getObject("id", UUID.class)),
					Role.valueOf(row.getString("role"))))
			.optional()
			.orElseThrow(() -> new LineRefused("%s: %s is unknown".formatted(field, id)));
	}

}
