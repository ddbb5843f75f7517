package market.helpdesk.standing;

import java.time.LocalDate;
import java.util.List;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How standings went, from day to day. */
@Repository
public class StandingCourses {

	private final JdbcClient jdbc;

	private final StandingWeights weights;

	StandingCourses(JdbcClient jdbc, StandingWeights weights) {
		this.jdbc = jdbc;
		this.weights = weights;
	}

	/** The standing at the end of a day, or so far on the last one. */
	public record Point(LocalDate day, Standing standing) {
	}

	/**
	 * Returns the course of a shop over as many days as weigh, in their order; of a shop
	 * that has done nothing yet the present day at most.
	 */
	public List<Point> of(ShopId shop) {
		return jdbc.sql("""
				select * from (
				  select n.day, %1$s from standing_snapshots n where n.shop_id = :shop
				  union all
				  select n.day, %1$s from standings n where n.shop_id = :shop
				  order by day desc limit :days) latest
				order by day""".formatted(StandingRows.COLUMNS))
			.param("shop", shop.id())
			.param("days", weights.days())
			.query((row, number) -> new Point(row.getObject("day", LocalDate.class), StandingRows.standing(row)))
			.list();
	}

}
