package market.helpdesk.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The times for which somebody acts for a shop that isn't theirs. A substitute sees and
 * writes what a member does, under their own name, and nothing before or after.
 * <p>
 * Whoever admits or ends says on record why: that is their event, not one of this module.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Substitutions {

	private final JdbcClient jdbc;

	Substitutions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Lets somebody act for a shop for a time.
	 * @param id what the substitution is for, which names it
	 * @param until the first instant at which they don't any more
	 */
	public void admit(ShopId shop, UUID id, AccountId substitute, Instant from, Instant until) {
		jdbc.sql("""
				insert into substitutions (shop_id, id, account_id, from_at, until_at)
				values (:shop, :id, :account, :from, :until)""")
			.param("shop", shop.id())
			.param("id", id)
			.param("account", substitute.id())
			.param("from", from.atOffset(ZoneOffset.UTC))
			.param("until", until.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Ends a substitution, if there is one, at an instant: never later than it would have
	 * ended anyway, and before it begins at all where it hasn't.
	 */
	public void end(ShopId shop, UUID id, Instant at) {
		jdbc.sql("""
				update substitutions set until_at = greatest(from_at, least(until_at, :at))
				where shop_id = :shop and id = :id""")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("shop", shop.id())
			.param("id", id)
			.update();
	}

}
