package market.helpdesk.sanction;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much waits for an administrator, shop by shop, so that no page counts it. */
@Repository
class SanctionTallies {

	private final JdbcClient jdbc;

	SanctionTallies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void proposed(ShopId shop, int change) {
		add(shop, change, 0, 0);
	}

	void awaiting(ShopId shop, int change) {
		add(shop, 0, change, 0);
	}

	void appealed(ShopId shop, int change) {
		add(shop, 0, 0, change);
	}

	private void add(ShopId shop, int proposed, int awaiting, int appealed) {
		jdbc.sql("insert into sanction_tallies (shop_id, proposed, awaiting, appealed) values (:shop, 0, 0, 0) "
				+ "on conflict (shop_id) do nothing")
			.param("shop", shop.id())
			.update();
		jdbc.sql("""
				update sanction_tallies set proposed = proposed + :proposed, awaiting = awaiting + :awaiting,
				  appealed = appealed + :appealed
				where shop_id = :shop""")
			.param("proposed", proposed)
			.param("awaiting", awaiting)
			.param("appealed", appealed)
			.param("shop", shop.id())
			.update();
	}

}
