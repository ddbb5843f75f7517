package market.helpdesk.deadline;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every warning that was given, for those who pass it on. */
@Repository
public class ResponseWarnings {

	private final JdbcClient jdbc;

	ResponseWarnings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Tells whether the time still runs for any of the answers of a digest. Where all
	 * were given, or their time is up, nobody needs to hear of it any more.
	 */
	public boolean areTimely(ShopId shop, DigestId digest) {
		return jdbc.sql("""
				select exists (
				  select from response_warnings w
				  join response_deadlines d on d.shop_id = w.shop_id and d.id = w.deadline_id
				  where w.shop_id = :shop and w.digest_id = :digest)""")
			.param("shop", shop.id())
			.param("digest", digest.id())
			.query(Boolean.class)
			.single();
	}

}
