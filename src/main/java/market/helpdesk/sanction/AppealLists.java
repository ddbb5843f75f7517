package market.helpdesk.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The appeals that are to be decided. */
@Repository
public class AppealLists {

	private final JdbcClient jdbc;

	AppealLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns them; whoever waits longest comes first. */
	public Page<AppealSummary> open(Inspector inspector, Optional<Cursor> after, int size) {
		var query = jdbc
			.sql("""
					select a.id, a.sanction_id, a.appealed_at, c.name as by, z.measure, s.name as shop_name, s.marketplace_id,
					  s.market
					from (
					  select shop_id, appeal_id from open_appeals where true%s
					  order by appealed_at, appeal_id limit :size) o
					join appeals a on a.shop_id = o.shop_id and a.id = o.appeal_id
					join sanctions z on z.shop_id = a.shop_id and z.id = a.sanction_id
					join shops s on s.id = a.shop_id
					join accounts c on c.id = a.appealed_by
					order by a.appealed_at, a.id"""
				.formatted(after.map((cursor) -> " and (appealed_at, appeal_id) > (:at, :id)").orElse("")))
			.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(query.query(AppealLists::summary).list(), size,
				(appeal) -> new Cursor(appeal.at(), appeal.id().id()));
	}

	/** Returns the sanction that an appeal is against. */
	public Optional<SanctionId> sanctionOf(Inspector inspector, AppealId id) {
		return jdbc.sql("select sanction_id from appeals where id = :id")
			.param("id", id.id())
			.query((row, number) -> new SanctionId(row.getObject("sanction_id", UUID.class)))
			.optional();
	}

	private static AppealSummary summary(ResultSet row, int number) throws SQLException {
		return new AppealSummary(new AppealId(row.getObject("id", UUID.class)),
				new SanctionId(row.getObject("sanction_id", UUID.class)), row.getString("shop_name"),
				row.getString("marketplace_id"), new MarketCode(row.getString("market")),
				Measure.valueOf(row.getString("measure")), row.getString("by"),
				SanctionRegister.instant(row, "appealed_at"));
	}

}
