package market.helpdesk.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What shops may not do for now: kept beside the people who act for them, since every
 * page they see tells it and none is to ask for that.
 */
@Repository
public class Curbs {

	private final JdbcClient jdbc;

	Curbs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A shop is curbed from now on.
	 * @param sanction what curbs it
	 * @param until when that is over, never if it is for good
	 */
	public void add(ShopId shop, UUID sanction, Curb.Kind kind, Optional<Instant> until) {
		jdbc.sql("""
				insert into shop_curbs (shop_id, sanction_id, kind, until_at)
				values (:shop, :sanction, :kind, :until::timestamptz)""")
			.param("shop", shop.id())
			.param("sanction", sanction)
			.param("kind", kind.name())
			.param("until", until.map((end) -> end.atOffset(ZoneOffset.UTC)).orElse(null))
			.update();
	}

	/** A sanction curbs its shop no longer. */
	public void remove(ShopId shop, UUID sanction) {
		jdbc.sql("delete from shop_curbs where shop_id = :shop and sanction_id = :sanction")
			.param("shop", shop.id())
			.param("sanction", sanction)
			.update();
	}

	/** Returns the gravest of what a shop may not do at an instant. */
	public Optional<Curb.Kind> of(ShopId shop, Instant at) {
		return jdbc.sql("select kind from shop_curbs where shop_id = :shop and (until_at is null or until_at > :at)")
			.param("shop", shop.id())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.query((row, number) -> Curb.Kind.valueOf(row.getString("kind")))
			.list()
			.stream()
			.min(Comparator.naturalOrder());
	}

}
