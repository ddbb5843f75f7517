package market.helpdesk.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who acts for a shop: its owners and agents and, for their time, substitutes. */
@Repository
public class ShopMembers {

	private final JdbcClient jdbc;

	ShopMembers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns everyone who acts for a shop at an instant, each once, in an order that
	 * stays.
	 */
	public List<AccountId> of(ShopId shop, Instant at) {
		return jdbc.sql("""
				select account_id from shop_members where shop_id = :shop
				union
				select account_id from substitutions where shop_id = :shop and from_at <= :at and until_at > :at
				order by account_id""")
			.param("shop", shop.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
			.list();
	}

	/** Returns the shops somebody owns, by name. */
	public List<Shop> ownedBy(AccountId owner) {
		return jdbc.sql("""
				select %s from shop_members m join shops s on s.id = m.shop_id
				where m.account_id = :owner and m.role = 'OWNER'
				order by s.name, s.id""".formatted(ShopRows.COLUMNS))
			.param("owner", owner.id())
			.query(ShopRows.INSTANCE)
			.list();
	}

	/**
	 * Returns the shops somebody owns or works for, by name: not those they stand in for.
	 */
	public List<Shop> ofMember(AccountId member) {
		return jdbc.sql("""
				select %s from shop_members m join shops s on s.id = m.shop_id
				where m.account_id = :member
				order by s.name, s.id""".formatted(ShopRows.COLUMNS))
			.param("member", member.id())
			.query(ShopRows.INSTANCE)
			.list();
	}

}
