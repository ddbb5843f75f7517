package market.helpdesk.aftersales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every mark there is: they follow from the ledger alone, which only ever grows. */
@Repository
public class UpdateMarks {

	private final JdbcClient jdbc;

	UpdateMarks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the marks a shop got within some time, by when their own time was up.
	 * @param until exclusive
	 */
	public List<UpdateMark> of(ShopId shop, Instant from, Instant until) {
		return jdbc.sql("""
				select o.*, l.ended_at as late_at
				from update_outcomes o left join late_updates l on l.shop_id = o.shop_id and l.id = o.id
				where o.shop_id = :shop and o.outcome = 'OVERDUE' and o.ended_at >= :from and o.ended_at < :until
				order by o.ended_at, o.id""")
			.param("shop", shop.id())
			.param("from", from.atOffset(ZoneOffset.UTC))
			.param("until", until.atOffset(ZoneOffset.UTC))
			.query(UpdateMarks::mark)
			.list();
	}

	private static UpdateMark mark(ResultSet row, int number) throws SQLException {
		var deadline = UpdateRows.deadline(row, number);
		return new UpdateMark(deadline.shop(), deadline.market(), deadline.ticket(), deadline.caseId(), deadline.id(),
				deadline.time(), deadline.workingDays(), deadline.calendarVersion(),
				Optional.ofNullable(row.getObject("late_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
	}

}
