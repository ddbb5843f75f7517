package market.helpdesk.aftersales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.TicketReference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every update that is owed, whether its time still runs or is up. */
@Repository
public class OwedUpdates {

	private final JdbcClient jdbc;

	OwedUpdates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Finds the update that is owed of a case. */
	public Optional<OwedUpdate> of(ShopId shop, CaseId caseId) {
		return jdbc
			.sql("""
					select %1$s from update_deadlines where shop_id = :shop and case_id = :case
					union all
					select %1$s from overdue_updates where shop_id = :shop and case_id = :case"""
				.formatted(UpdateRows.COLUMNS))
			.param("shop", shop.id())
			.param("case", caseId.id())
			.query(UpdateRows::owed)
			.optional();
	}

	/**
	 * Returns what is overdue in all shops, the longest first; a cursor's time is when
	 * time was up.
	 */
	public Page<OverdueUpdate> overdue(Inspector inspector, Optional<Cursor> after, int size) {
		var query = jdbc
			.sql("""
					select u.*, c.kind, s.name as shop_name, t.reference
					from overdue_updates u
					join cases c on c.shop_id = u.shop_id and c.id = u.case_id
					join shops s on s.id = u.shop_id
					join tickets t on t.shop_id = u.shop_id and t.id = u.ticket_id
					%s order by u.on_time_until, u.case_id limit :size"""
				.formatted(after.map((cursor) -> "where (u.on_time_until, u.case_id) > (:at, :case)").orElse("")))
			.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("case", cursor.id()));
		return Page.of(query.query(OwedUpdates::overdue).list(), size,
				(one) -> new Cursor(one.owed().time().onTimeUntil(), one.owed().caseId().id()));
	}

	private static OverdueUpdate overdue(ResultSet row, int number) throws SQLException {
		return new OverdueUpdate(UpdateRows.owed(row, number), CaseKind.valueOf(row.getString("kind")),
				row.getString("shop_name"), new TicketReference(row.getString("reference")));
	}

}
