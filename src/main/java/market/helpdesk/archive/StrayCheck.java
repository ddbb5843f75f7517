package market.helpdesk.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.audit.ChainKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds tickets, messages and attachments that no entry tells of. */
@Component
class StrayCheck {

	private static final String STRAYS = """
			with keys as (select * from unnest(:shops::uuid[], :tickets::uuid[]) k (shop_id, id)),
			told as materialized (
			  select e.shop_id, e.action, case e.action when 'MessagePosted' then e.particulars ->> 'message'
			      when 'AttachmentAdded' then e.particulars ->> 'attachment' else e.subject_id::text end as row_id
			  from keys k join audit_entries e on e.shop_id = k.shop_id and e.subject_id = k.id
			  where e.action in ('MessagePosted', 'AttachmentAdded', 'TicketOpened')),
			there as (
			  select 'tickets' as name, 'TicketOpened' as action, k.shop_id, k.id, k.id as ticket_id
			  from keys k join tickets t using (shop_id, id)
			  union all
			  select 'messages', 'MessagePosted', m.shop_id, m.id, m.ticket_id
			  from keys k join messages m on m.shop_id = k.shop_id and m.ticket_id = k.id
			  union all
			  select 'attachments', 'AttachmentAdded', a.shop_id, a.id, a.ticket_id
			  from keys k join messages m on m.shop_id = k.shop_id and m.ticket_id = k.id
			  join attachments a on a.shop_id = m.shop_id and a.message_id = m.id)
			select name, id, ticket_id from there r where not exists (
			  select from told t where t.shop_id = r.shop_id and t.action = r.action and t.row_id = r.id::text)""";

	private final JdbcClient jdbc;

	private final VerificationSettings settings;

	StrayCheck(JdbcClient jdbc, VerificationSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	void checkAll(Examination examination) {
		var tickets = next(Optional.empty());
		while (!tickets.isEmpty()) {
			check(tickets, examination);
			examination.beat();
			tickets = next(Optional.of(tickets.getLast()));
		}
	}

	void check(ChainKey ticket, Examination examination) {
		check(List.of(ticket), examination);
	}

	private void check(List<ChainKey> tickets, Examination examination) {
		examination.checked(tickets.size());
		jdbc.sql(STRAYS)
			.param("shops", tickets.stream().map(ChainKey::shop).toArray(UUID[]::new))
			.param("tickets", tickets.stream().map(ChainKey::subject).toArray(UUID[]::new))
			.query((row, number) -> Finding.ofTicket(row.getString(1), row.getObject(2, UUID.class),
					row.getObject(3, UUID.class), Fault.ROW_UNRECORDED))
			.list()
			.forEach(examination::found);
	}

	private List<ChainKey> next(Optional<ChainKey> after) {
		var query = jdbc
			.sql("select shop_id, id from tickets %s order by shop_id, id limit :size"
				.formatted(after.isPresent() ? "where (shop_id, id) > (:shop, :ticket)" : ""))
			.param("size", settings.batch());
		after.ifPresent((ticket) -> query.param("shop", ticket.shop()).param("ticket", ticket.subject()));
		return query.query((row, number) -> new ChainKey(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.list();
	}

}
