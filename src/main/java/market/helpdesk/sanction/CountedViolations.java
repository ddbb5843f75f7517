package market.helpdesk.sanction;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Which violations led to a sanction, and so lead to no other. */
@Repository
class CountedViolations {

	private final JdbcClient jdbc;

	CountedViolations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns those of some violations that stand and led to nothing. */
	Set<UUID> free(ShopId shop, Set<UUID> some) {
		return ids(jdbc.sql("""
				select v.id from violation_register v
				where v.shop_id = :shop and v.id = any(:some::uuid[]) and v.state = 'CONFIRMED' and not exists (
				  select from counted_violations c where c.shop_id = v.shop_id and c.violation_id = v.id)"""), shop,
				some);
	}

	/** Returns those of some violations that stand on a track and led to nothing. */
	Set<UUID> free(ShopId shop, Track track, Set<UUID> some) {
		return ids(jdbc.sql("""
				select v.id from violation_register v
				where v.shop_id = :shop and v.id = any(:some::uuid[]) and v.state = 'CONFIRMED' and v.kind in (:kinds)
				  and not exists (
				    select from counted_violations c where c.shop_id = v.shop_id and c.violation_id = v.id)""")
			.param("kinds", track.kinds().stream().map(Enum::name).toList()), shop, some);
	}

	/**
	 * Returns those of some violations that stand, led to nothing, and are not those for
	 * which an administrator declined what was proposed.
	 */
	Set<UUID> undealt(ShopId shop, Set<UUID> some) {
		var undealt = new HashSet<>(free(shop, some));
		undealt.removeAll(ids(jdbc.sql("""
				select p.violation_id from sanction_proposal_violations p
				join sanction_proposal_outcomes o on o.shop_id = p.shop_id and o.proposal_id = p.proposal_id
				where p.shop_id = :shop and p.violation_id = any(:some::uuid[]) and o.outcome = 'DECLINED'"""), shop,
				some));
		return undealt;
	}

	private static Set<UUID> ids(StatementSpec query, ShopId shop, Set<UUID> some) {
		return Set
			.copyOf(query.param("shop", shop.id()).param("some", some.toArray(UUID[]::new)).query(UUID.class).list());
	}

}
