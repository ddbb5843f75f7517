package market.helpdesk.deadline;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;
import market.helpdesk.account.Viewer.Member;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every answer that is owed, whether its time still runs or is up: what a shop has to do,
 * the most urgent first.
 */
@Repository
public class OwedAnswers {

	private final JdbcClient jdbc;

	OwedAnswers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns what a member's shops owe, by when it is due; a cursor's time is a due
	 * time.
	 */
	public Page<OwedAnswer> of(Member member, Optional<Cursor> after, int size) {
		var condition = "shop_id in (:shops)"
				+ after.map((cursor) -> " and (due_at, ticket_id) > (:dueAt, :ticket)").orElse("");
		var query = jdbc
			.sql("""
					select * from (
					  (select shop_id, ticket_id, received_at, due_at, on_time_until, revision, follows from response_deadlines
					   where %1$s order by due_at, ticket_id limit :size)
					  union all
					  (select shop_id, ticket_id, received_at, due_at, on_time_until, revision, follows from overdue_responses
					   where %1$s order by due_at, ticket_id limit :size)) owed
					order by due_at, ticket_id limit :size"""
				.formatted(condition))
			.param("shops", member.shopIds())
			.param("size", size + 1);
		after.ifPresent(
				(cursor) -> query.param("dueAt", cursor.at().atOffset(ZoneOffset.UTC)).param("ticket", cursor.id()));
		return Page.of(query.query(DeadlineRows::owed).list(), size,
				(owed) -> new Cursor(owed.time().dueAt(), owed.ticket().id()));
	}

	/** Returns what is owed in tickets of shops, by ticket. */
	public Map<TicketId, OwedAnswer> in(Collection<ShopId> shops, Collection<TicketId> tickets) {
		if (tickets.isEmpty()) {
			return Map.of();
		}
		return jdbc.sql("""
				select shop_id, ticket_id, received_at, due_at, on_time_until, revision, follows from response_deadlines
				where shop_id in (:shops) and ticket_id in (:tickets)
				union all
				select shop_id, ticket_id, received_at, due_at, on_time_until, revision, follows from overdue_responses
				where shop_id in (:shops) and ticket_id in (:tickets)""")
			.param("shops", shops.stream().map(ShopId::id).distinct().toList())
			.param("tickets", tickets.stream().map(TicketId::id).toList())
			.query(DeadlineRows::owed)
			.list()
			.stream()
			.collect(Collectors.toMap(OwedAnswer::ticket, Function.identity()));
	}

	/** Finds what is owed in a ticket. */
	public Optional<OwedAnswer> in(ShopId shop, TicketId ticket) {
		return Optional.ofNullable(in(List.of(shop), List.of(ticket)).get(ticket));
	}

}
