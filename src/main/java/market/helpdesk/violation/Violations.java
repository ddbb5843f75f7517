package market.helpdesk.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.paging.Beginning;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.quality.FlagId;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.screening.ScreeningId;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.violation.Evidence.MissedDeadline;
import market.helpdesk.violation.Evidence.ScreenedTexts;
import market.helpdesk.violation.Evidence.UpheldFlag;
import market.helpdesk.violation.Violation.FromTicket;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register, the latest first. */
@Repository
public class Violations {

	private final JdbcClient jdbc;

	Violations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the violations of the shops whose names begin so, of all shops where that
	 * is blank.
	 */
	public Page<Violation> find(Administrator administrator, String shopName, Optional<Cursor> after, int size) {
		var beginning = Beginning.of(shopName).pattern();
		var query = jdbc
			.sql("""
					select v.*, s.name as shop_name, s.market, t.reference, o.due_at, o.received_at, o.revision,
					  f.kind as flag_kind, f.words, m.position, w.cause, w.reason, w.waived_at
					from (
					  select * from violation_register
					  where true%s%s
					  order by occurred_at desc, id desc limit :size) v
					join shops s on s.id = v.shop_id
					left join tickets t on t.shop_id = v.shop_id and t.id = v.ticket_id
					left join response_deadline_outcomes o
					  on o.shop_id = v.shop_id and o.id = v.evidence_id and v.kind = 'LATE_RESPONSE'
					left join flags f on f.shop_id = v.shop_id and f.id = v.evidence_id and v.kind <> 'LATE_RESPONSE'
					left join messages m on m.shop_id = f.shop_id and m.id = f.message_id
					left join violation_waivers w on w.shop_id = v.shop_id and w.violation_id = v.id
					order by v.occurred_at desc, v.id desc""".formatted(
					shopName.isBlank() ? ""
							: " and shop_id in (select id from shops where lower(name) like :beginning escape '\\')",
					after.map((cursor) -> " and (occurred_at, id) < (:at, :id)").orElse("")))
			.param("beginning", beginning)
			.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(query.query(Violations::violation).list(), size,
				(violation) -> new Cursor(violation.occurredAt(), violation.id()));
	}

	private static Violation violation(ResultSet row, int number) throws SQLException {
		return new Violation(row.getObject("id", UUID.class), ViolationKind.valueOf(row.getString("kind")),
				ViolationState.valueOf(row.getString("state")), new ShopId(row.getObject("shop_id", UUID.class)),
				row.getString("shop_name"), new MarketCode(row.getString("market")), ticket(row),
				instant(row, "occurred_at"), evidence(row), waiver(row));
	}

	private static Optional<FromTicket> ticket(ResultSet row) throws SQLException {
		var reference = row.getString("reference");
		return (reference == null) ? Optional.empty() : Optional
			.of(new FromTicket(new TicketId(row.getObject("ticket_id", UUID.class)), new TicketReference(reference)));
	}

	private static Evidence evidence(ResultSet row) throws SQLException {
		var flag = row.getString("flag_kind");
		if (row.getString("due_at") != null) {
			return new MissedDeadline(instant(row, "due_at"), instant(row, "received_at"), row.getInt("revision"));
		}
		return (flag == null) ? new ScreenedTexts(new ScreeningId(row.getObject("evidence_id", UUID.class)))
				: new UpheldFlag(new FlagId(row.getObject("evidence_id", UUID.class)), FlagKind.valueOf(flag),
						row.getString("words"), row.getInt("position"));
	}

	private static Optional<ViolationWaiver> waiver(ResultSet row) throws SQLException {
		var reason = row.getString("reason");
		return (reason != null) ? Optional.of(new ViolationWaiver(WaiverCause.Kind.valueOf(row.getString("cause")),
				reason, instant(row, "waived_at"))) : Optional.empty();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
