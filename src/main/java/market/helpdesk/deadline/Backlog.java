package market.helpdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tickets whose messages still have to be given deadlines. */
@Repository
class Backlog {

	private final JdbcClient jdbc;

	Backlog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A ticket that waits. */
	record Entry(ShopId shop, TicketId ticket) {
	}

	/**
	 * Adds a ticket, to be gone through from an instant on. One that waits already goes
	 * on waiting.
	 */
	void add(ShopId shop, TicketId ticket, Instant from) {
		jdbc.sql("""
				insert into response_deadline_backlog (shop_id, ticket_id, clock_from) values (:shop, :ticket, :from)
				on conflict (shop_id, ticket_id) do nothing""")
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.param("from", from.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Takes tickets whose turn has come, passing over those another node has taken. */
	List<Entry> take(Instant now, int atMost) {
		return jdbc.sql("""
				select shop_id, ticket_id from response_deadline_backlog where clock_from <= :now
				order by clock_from, shop_id limit :atMost for update skip locked""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("atMost", atMost)
			.query((row, number) -> new Entry(new ShopId(row.getObject("shop_id", UUID.class)),
					new TicketId(row.getObject("ticket_id", UUID.class))))
			.list();
	}

	/**
	 * Ends a ticket's waiting. That comes last: until then, whoever writes in the ticket
	 * sees that it waits.
	 */
	void remove(Entry entry) {
		jdbc.sql("delete from response_deadline_backlog where shop_id = :shop and ticket_id = :ticket")
			.param("shop", entry.shop().id())
			.param("ticket", entry.ticket().id())
			.update();
	}

	/** Lets a ticket wait on. */
	void postpone(Entry entry, Instant until) {
		jdbc.sql("""
				update response_deadline_backlog set clock_from = :until
				where shop_id = :shop and ticket_id = :ticket""")
			.param("until", until.atOffset(ZoneOffset.UTC))
			.param("shop", entry.shop().id())
			.param("ticket", entry.ticket().id())
			.update();
	}

	/**
	 * Returns a ticket's messages, and when another answer was asked for, in their order
	 * and keeps others from adding any until the transaction ends: one that was just
	 * being written would otherwise be seen neither here nor there.
	 */
	List<ThreadMessage> read(Entry entry) {
		jdbc.sql("select id from tickets where shop_id = :shop and id = :ticket for no key update")
			.param("shop", entry.shop().id())
			.param("ticket", entry.ticket().id())
			.query(UUID.class)
			.single();
		return jdbc.sql("""
				select id, author_id, side, received_at, false as again, position as place, id as made from messages
				where shop_id = :shop and ticket_id = :ticket
				union all
				select message_id, asked_by, 'BUYER', asked_at, true, after_position, id from askings
				where shop_id = :shop and ticket_id = :ticket
				order by place, again, received_at, made""")
			.param("shop", entry.shop().id())
			.param("ticket", entry.ticket().id())
			.query(ThreadMessage::read)
			.list();
	}

	/**
	 * Returns what released the shop in a ticket and was not withdrawn, in its order, to
	 * be read after its messages. Its places are counted among all that
	 * {@link #read(Entry)} returns.
	 */
	List<PastRelease> releases(Entry entry) {
		return jdbc
			.sql("""
					select r.id, r.cause, r.by, r.proposed, r.at,
					  r.after_position + (select count(*) from askings a where a.shop_id = :shop and a.ticket_id = :ticket
					    and (a.after_position, a.asked_at) <= (r.after_position, r.at)) as after,
					  coalesce(r.until_position + (select count(*) from askings a where a.shop_id = :shop and a.ticket_id = :ticket
					    and (a.after_position, a.asked_at) <= (r.until_position, r.until_at)), 2147483647) as until
					from (
					  select w.id, 'WAIVED' as cause, w.waived_by as by, w.proposed, w.waived_at as at, w.after_position,
					    w.after_position as until_position, w.waived_at as until_at
					  from waivers w
					  where w.shop_id = :shop and w.ticket_id = :ticket and not exists (
					    select from waiver_withdrawals d where d.shop_id = w.shop_id and d.waiver_id = w.id)
					  union all
					  select k.id, 'TAKEN_OVER', k.taken_over_by, false, k.taken_over_at, k.after_position, b.after_position,
					    b.handed_back_at
					  from take_overs k left join hand_backs b on b.shop_id = k.shop_id and b.take_over_id = k.id
					  where k.shop_id = :shop and k.ticket_id = :ticket
					  union all
					  select a.id, 'DISMISSED', d.dropped_by, false, d.dropped_at, a.after_position, a.after_position, d.dropped_at
					  from askings a join dropped_askings d on d.shop_id = a.shop_id and d.asking_id = a.id and d.released
					  where a.shop_id = :shop and a.ticket_id = :ticket) r
					order by r.after_position, r.at""")
			.param("shop", entry.shop().id())
			.param("ticket", entry.ticket().id())
			.query((row, number) -> release(entry, row))
			.list();
	}

	private static PastRelease release(Entry entry, ResultSet row) throws SQLException {
		return new PastRelease(
				new Release(row.getObject("id", UUID.class), Release.Cause.valueOf(row.getString("cause")),
						entry.shop(), entry.ticket(), new AccountId(row.getObject("by", UUID.class)),
						row.getBoolean("proposed"), DeadlineRows.instant(row, "at")),
				row.getInt("after"), row.getInt("until"));
	}

}
