package market.helpdesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.TicketDetails;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked into one ticket (R12). */
@Repository
public class InspectionLists {

	/** The stretches that were read, joined where they meet. */
	private static final String OF_TICKET = """
			select l.*, a.name, d.firsts, d.lasts, coalesce(d.files, 0) as files, coalesce(d.exports, 0) as exports
			from (
			  select id, inspector_id, reason, note, inspected_at as at from inspections
			  where shop_id = :shop and ticket_id = :ticket
			  union all
			  select k.id, k.taken_over_by, null, k.reason, k.taken_over_at from take_overs k
			  where k.shop_id = :shop and k.ticket_id = :ticket
			    and exists (select from disclosures x where x.shop_id = :shop and x.ticket_id = :ticket and x.take_over_id = k.id)
			  order by at desc, id desc limit :size) l
			join accounts a on a.id = l.inspector_id
			left join lateral (
			  select array(select lower(r) from unnest(g.stretches) r) as firsts,
			    array(select upper(r) - 1 from unnest(g.stretches) r) as lasts, g.files, g.exports
			  from (
			    select range_agg(int4range(first_position, last_position, '[]')) filter (where kind = 'READ') as stretches,
			      count(*) filter (where kind = 'DOWNLOADED') as files, count(*) filter (where kind = 'EXPORTED') as exports
			    from disclosures
			    where shop_id = :shop and ticket_id = :ticket and coalesce(inspection_id, take_over_id) = l.id) g) d on true
			order by l.at desc, l.id desc""";

	/** Behind every other of its instant. */
	private static final UUID LAST = new UUID(-1, -1);

	private final JdbcClient jdbc;

	InspectionLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns who looked into a ticket and what they did there, the latest first. */
	public List<LookedInto> of(Inspector inspector, TicketDetails ticket, int atMost) {
		return jdbc.sql(OF_TICKET)
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("size", atMost)
			.query(InspectionLists::lookedInto)
			.list();
	}

	/**
	 * Returns the looks into a ticket until an instant, for some of the reasons only, the
	 * latest first.
	 */
	Page<ShownInspection> until(TicketDetails ticket, Instant latest, Set<InspectionReason> reasons,
			Optional<Cursor> after, int size) {
		var from = after.filter((cursor) -> !cursor.at().isAfter(latest)).orElse(new Cursor(latest, LAST));
		var found = jdbc.sql("""
				select id, reason, inspected_at from inspections
				where shop_id = :shop and ticket_id = :ticket and reason in (:reasons)
				  and (inspected_at, id) < (:at, :id)
				order by inspected_at desc, id desc limit :size""")
			.param("shop", ticket.shop().id())
			.param("ticket", ticket.id().id())
			.param("reasons", reasons.stream().map(Enum::name).toList())
			.param("at", from.at().atOffset(ZoneOffset.UTC))
			.param("id", from.id())
			.param("size", size + 1)
			.query((row, number) -> new ShownInspection(row.getObject("id", UUID.class),
					InspectionReason.valueOf(row.getString("reason")),
					row.getObject("inspected_at", OffsetDateTime.class).toInstant()))
			.list();
		return Page.of(found, size, (one) -> new Cursor(one.at(), one.id()));
	}

	private static LookedInto lookedInto(ResultSet row, int number) throws SQLException {
		var firsts = (Integer[]) row.getArray("firsts").getArray();
		var lasts = (Integer[]) row.getArray("lasts").getArray();
		return new LookedInto(row.getString("name"),
				Optional.ofNullable(row.getString("reason")).map(InspectionReason::valueOf), row.getString("note"),
				row.getObject("at", OffsetDateTime.class).toInstant(),
				IntStream.range(0, firsts.length)
					.mapToObj((place) -> new Stretch(firsts[place], lasts[place]))
					.toList(),
				row.getInt("files"), row.getInt("exports"));
	}

}
