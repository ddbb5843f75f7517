package market.helpdesk.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.quality.FlagId;
import market.helpdesk.quality.FlagKind;
import market.helpdesk.screening.ScreeningId;
import market.helpdesk.screening.Verdict;
import market.helpdesk.ticket.TicketId;
import market.helpdesk.ticket.TicketReference;
import market.helpdesk.violation.Evidence.MissedDeadline;
import market.helpdesk.violation.Evidence.ReportedMessage;
import market.helpdesk.violation.Evidence.ScreenedTexts;
import market.helpdesk.violation.Evidence.UpheldFlag;
import market.helpdesk.violation.Violation.FromTicket;

/** Reads violations with what shows them and what became of them. */
final class ViolationRows {

	/** Of a few rows of the register, {@code v}, in an order. */
	static final String SELECT = """
			select v.*, s.name as shop_name, s.market, t.reference, o.due_at, o.received_at, o.revision,
			  f.kind as flag_kind, f.words, fm.position as flag_position, c.verdict, ca.name as screened_author,
			  p.kind as report_kind, p.reported_at, pm.position as report_position, pm.body, pa.name as reported_author,
			  coalesce(d.outcome, case when fd.upheld then 'CONFIRMED' end) as outcome,
			  coalesce(d.reason, fd.reason) as decision_reason, coalesce(d.decided_at, fd.decided_at) as decided_at,
			  da.name as decider, w.cause, w.reason as waiver_reason, w.waived_at, wa.name as waiver_by
			from (%s) v
			join shops s on s.id = v.shop_id
			left join tickets t on t.shop_id = v.shop_id and t.id = v.ticket_id
			left join response_deadline_outcomes o
			  on o.shop_id = v.shop_id and o.id = v.evidence_id and v.kind = 'LATE_RESPONSE'
			left join flags f on f.shop_id = v.shop_id and f.id = v.evidence_id and v.kind like '%%_ANSWER'
			left join messages fm on fm.shop_id = f.shop_id and fm.id = f.message_id
			left join flag_decisions fd on fd.shop_id = f.shop_id and fd.flag_id = f.id
			left join screenings c on c.shop_id = v.shop_id and c.id = v.evidence_id and o.id is null and f.id is null
			left join accounts ca on ca.id = c.author_id
			left join message_reports p on p.shop_id = v.shop_id and p.id = v.evidence_id and o.id is null and f.id is null
			left join messages pm on pm.shop_id = p.shop_id and pm.id = p.message_id
			left join accounts pa on pa.id = pm.author_id
			left join violation_decisions d on d.shop_id = v.shop_id and d.violation_id = v.id
			left join accounts da on da.id = coalesce(d.decided_by, fd.decided_by)
			left join violation_waivers w on w.shop_id = v.shop_id and w.violation_id = v.id
			left join accounts wa on wa.id = w.waived_by
			order by %s""";

	private ViolationRows() {
	}

	static Violation violation(ResultSet row, int number) throws SQLException {
		return new Violation(row.getObject("id", UUID.class), ViolationKind.valueOf(row.getString("kind")),
				ViolationState.valueOf(row.getString("state")), new ShopId(row.getObject("shop_id", UUID.class)),
				row.getString("shop_name"), new MarketCode(row.getString("market")), ticket(row),
				instant(row, "occurred_at"), instant(row, "recorded_at"), evidence(row), decision(row), waiver(row));
	}

	private static Optional<FromTicket> ticket(ResultSet row) throws SQLException {
		var reference = row.getString("reference");
		return (reference == null) ? Optional.empty() : Optional
			.of(new FromTicket(new TicketId(row.getObject("ticket_id", UUID.class)), new TicketReference(reference)));
	}

	/** Exactly one of the joins has found it. */
	private static Evidence evidence(ResultSet row) throws SQLException {
		if (row.getString("due_at") != null) {
			return new MissedDeadline(instant(row, "due_at"), instant(row, "received_at"), row.getInt("revision"));
		}
		if (row.getString("flag_kind") != null) {
			return new UpheldFlag(new FlagId(row.getObject("evidence_id", UUID.class)),
					FlagKind.valueOf(row.getString("flag_kind")), row.getString("words"), row.getInt("flag_position"));
		}
		if (row.getString("report_kind") != null) {
			return new ReportedMessage(ReportKind.valueOf(row.getString("report_kind")), row.getInt("report_position"),
					row.getString("reported_author"), row.getString("body"), instant(row, "reported_at"));
		}
		return new ScreenedTexts(new ScreeningId(row.getObject("evidence_id", UUID.class)),
				row.getString("screened_author"), Verdict.valueOf(row.getString("verdict")), List.of());
	}

	private static Optional<ViolationDecision> decision(ResultSet row) throws SQLException {
		var outcome = row.getString("outcome");
		return (outcome == null) ? Optional.empty() : Optional.of(new ViolationDecision(ViolationState.valueOf(outcome),
				row.getString("decision_reason"), row.getString("decider"), instant(row, "decided_at")));
	}

	private static Optional<ViolationWaiver> waiver(ResultSet row) throws SQLException {
		var cause = row.getString("cause");
		return (cause == null) ? Optional.empty()
				: Optional.of(new ViolationWaiver(WaiverCause.Kind.valueOf(cause), row.getString("waiver_reason"),
						Optional.ofNullable(row.getString("waiver_by")), instant(row, "waived_at")));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
