package market.helpdesk.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The standings at the ends of days, which are permanent. */
@Repository
class StandingSnapshots {

	private final JdbcTemplate jdbc;

	StandingSnapshots(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The standing at the end of a day. */
	record Snapshot(LocalDate day, Standing standing) {
	}

	/** Returns the last day whose end there is one of. */
	Optional<LocalDate> last(ShopId shop) {
		return JdbcClient.create(jdbc)
			.sql("select day from standing_snapshots where shop_id = :shop order by day desc limit 1")
			.param("shop", shop.id())
			.query(LocalDate.class)
			.optional();
	}

	void add(ShopId shop, List<Snapshot> snapshots, Instant at) {
		jdbc.batchUpdate("""
				insert into standing_snapshots (shop_id, day, score, timeliness, regularity, reliability, visibility,
				  computed_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""", snapshots, 500, (row, snapshot) -> {
			var standing = snapshot.standing();
			row.setObject(1, shop.id());
			row.setObject(2, snapshot.day());
			row.setInt(3, standing.score());
			row.setBigDecimal(4, standing.timeliness());
			row.setBigDecimal(5, standing.regularity());
			row.setBigDecimal(6, standing.reliability());
			row.setBigDecimal(7, standing.visibility());
			row.setObject(8, at.atOffset(ZoneOffset.UTC));
		});
	}

}
