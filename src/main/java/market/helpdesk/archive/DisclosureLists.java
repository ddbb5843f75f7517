package market.helpdesk.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.archive.Disclosed.Downloaded;
import market.helpdesk.archive.Disclosed.Exported;
import market.helpdesk.archive.Disclosed.Read;
import market.helpdesk.archive.Disclosed.Searched;
import market.helpdesk.archive.Disclosed.Traced;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looked into what, of all tickets, for those who look after each other (R12). */
@Repository
public class DisclosureLists {

	private final JdbcClient jdbc;

	DisclosureLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the disclosures the filter lets through, the latest first. */
	public Page<Disclosure> page(Inspector inspector, DisclosureFilter filter, Optional<Cursor> after, int size) {
		var conditions = new ArrayList<String>();
		var values = new HashMap<String, Object>(Map.of("size", size + 1));
		filter.inspector().ifPresent((one) -> {
			conditions.add("d.inspector_id = :inspector");
			values.put("inspector", one.id());
		});
		filter.reason().ifPresent((reason) -> {
			conditions.add("d.reason = :reason");
			values.put("reason", reason.name());
		});
		filter.kind().ifPresent((kind) -> {
			conditions.add("d.kind = :kind");
			values.put("kind", kind.name());
		});
		filter.ticket().ifPresent((ticket) -> {
			conditions.add("d.shop_id = :shop and d.ticket_id = :ticket");
			values.putAll(Map.of("shop", ticket.shop().id(), "ticket", ticket.id().id()));
		});
		filter.from().ifPresent((from) -> {
			conditions.add("d.disclosed_at >= :from");
			values.put("from", from.atOffset(ZoneOffset.UTC));
		});
		filter.until().ifPresent((until) -> {
			conditions.add("d.disclosed_at < :until");
			values.put("until", until.atOffset(ZoneOffset.UTC));
		});
		after.ifPresent((cursor) -> {
			conditions.add("(d.disclosed_at, d.id) < (:at, :id)");
			values.putAll(Map.of("at", cursor.at().atOffset(ZoneOffset.UTC), "id", cursor.id()));
		});
		var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
		var found = jdbc.sql("""
				select d.*, coalesce(i.note, k.reason, '') as note from disclosures d
				left join inspections i on i.shop_id = d.shop_id and i.id = d.inspection_id
				left join take_overs k on k.shop_id = d.shop_id and k.id = d.take_over_id
				%s order by d.disclosed_at desc, d.id desc limit :size""".formatted(where))
			.params(values)
			.query(DisclosureLists::disclosure)
			.list();
		return Page.of(found, size, (one) -> new Cursor(one.at(), one.id()));
	}

	private static Disclosure disclosure(ResultSet row, int number) throws SQLException {
		return new Disclosure(row.getObject("id", UUID.class), new AccountId(row.getObject("inspector_id", UUID.class)),
				what(row), Optional.ofNullable(row.getObject("ticket_id", UUID.class)).map(TicketId::new),
				Optional.ofNullable(row.getString("reason")).map(InspectionReason::valueOf), row.getString("note"),
				row.getObject("disclosed_at", OffsetDateTime.class).toInstant());
	}

	private static Disclosed what(ResultSet row) throws SQLException {
		return switch (DisclosureKind.valueOf(row.getString("kind"))) {
			case READ -> new Read(new Stretch(row.getInt("first_position"), row.getInt("last_position")));
			case DOWNLOADED -> new Downloaded(row.getObject("file_id", UUID.class));
			case EXPORTED -> new Exported(Export.valueOf(row.getString("export")));
			case SEARCHED -> new Searched(row.getString("words"), row.getInt("hits"), row.getBoolean("more"),
					row.getBoolean("continued"));
			case TRACED ->
				new Traced(History.valueOf(row.getString("history")), row.getObject("history_id", UUID.class));
		};
	}

}
