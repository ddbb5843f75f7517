package market.helpdesk.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The standing of each shop (R21), as a number: kept beside the people who belong to it,
 * since every page they see tells it.
 */
@Repository
public class ShopScores {

	private final JdbcClient jdbc;

	ShopScores(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void set(ShopId shop, int score) {
		jdbc.sql("""
				insert into shop_scores (shop_id, score) values (:shop, :score)
				on conflict (shop_id) do update set score = excluded.score""")
			.param("shop", shop.id())
			.param("score", score)
			.update();
	}

}
