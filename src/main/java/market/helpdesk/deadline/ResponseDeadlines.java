package market.helpdesk.deadline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The deadlines that run, and the ledger of what became of those that ended. A row leaves
 * the one and enters the other in one statement or at least one transaction, so that
 * every deadline is in exactly one of them.
 */
@Repository
class ResponseDeadlines {

	private static final String COLUMNS = "shop_id, market, id, ticket_id, message_id, received_at, due_at, on_time_until";

	private final JdbcClient jdbc;

	ResponseDeadlines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private static final String NOT_IN_THE_BACKLOG = """
			and not exists (select from response_deadline_backlog b where b.shop_id = :shop and b.ticket_id = :ticket)
			""";

	private static final String NOT_OF_ITS_OWN = """
			and not exists (select from response_deadline_outcomes o
			  where o.shop_id = :shop and o.ticket_id = :ticket and o.message_id = :message)
			""";

	/**
	 * Starts a deadline unless its message joins an earlier one: one that runs, one that
	 * is up and still unanswered, or one of its own that ended before. A ticket in the
	 * backlog is left to the job, which goes through its whole thread.
	 * @return whether it was started
	 */
	boolean start(ResponseDeadline deadline) {
		return start(deadline, NOT_OF_ITS_OWN + NOT_IN_THE_BACKLOG);
	}

	/** Starts a deadline that was found in the backlog. */
	boolean startFromBacklog(ResponseDeadline deadline) {
		return start(deadline, NOT_OF_ITS_OWN);
	}

	/** Starts another deadline for a message that was released from one. */
	boolean startAgain(ResponseDeadline deadline) {
		return start(deadline, "");
	}

	private boolean start(ResponseDeadline deadline, String condition) {
		return !runs(deadline.shop(), deadline.ticket()) && jdbc.sql("""
				insert into response_deadlines (%s)
				select :shop, :market, :id, :ticket, :message, :receivedAt, :dueAt, :onTimeUntil
				where not exists (select from overdue_responses o where o.shop_id = :shop and o.ticket_id = :ticket)
				%s
				on conflict (shop_id, ticket_id) do nothing""".formatted(COLUMNS, condition))
			.params(parameters(deadline))
			.update() == 1;
	}

	/**
	 * Waits for a sweep that is just ending the ticket's deadline: the statement that
	 * comes next must see that it is overdue, or its message would not join it.
	 */
	private boolean runs(ShopId shop, TicketId ticket) {
		return jdbc.sql("select id from response_deadlines where shop_id = :shop and ticket_id = :ticket for key share")
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.query(UUID.class)
			.optional()
			.isPresent();
	}

	/**
	 * Ends the deadline that runs for a ticket, if one does. What became of it is up to
	 * the caller.
	 */
	Optional<ResponseDeadline> end(ShopId shop, TicketId ticket) {
		return jdbc
			.sql("delete from response_deadlines where shop_id = :shop and ticket_id = :ticket returning " + COLUMNS)
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.query(DeadlineRows::deadline)
			.optional();
	}

	void recordMet(ResponseDeadline deadline, Answer answer, Instant recordedAt) {
		jdbc.sql("""
				insert into response_deadline_outcomes (%s, outcome, ended_at, answer_id, recorded_at)
				values (:shop, :market, :id, :ticket, :message, :receivedAt, :dueAt, :onTimeUntil, 'MET', :at, :answer,
				  :recordedAt)""".formatted(COLUMNS))
			.params(parameters(deadline))
			.param("answer", answer.message().id())
			.param("at", answer.at().atOffset(ZoneOffset.UTC))
			.param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	void recordMissed(ResponseDeadline deadline, Instant recordedAt) {
		jdbc.sql(
				"""
						insert into response_deadline_outcomes (%s, outcome, ended_at, answer_id, recorded_at)
						values (:shop, :market, :id, :ticket, :message, :receivedAt, :dueAt, :onTimeUntil, 'MISSED', :onTimeUntil, null,
						  :recordedAt)"""
					.formatted(COLUMNS))
			.params(parameters(deadline))
			.param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The shop was released before its time was up. */
	void recordReleased(ResponseDeadline deadline, Release release, Instant recordedAt) {
		jdbc.sql("""
				insert into response_deadline_outcomes (%s, outcome, ended_at, answer_id, recorded_at)
				values (:shop, :market, :id, :ticket, :message, :receivedAt, :dueAt, :onTimeUntil, :outcome, :at, null,
				  :recordedAt)""".formatted(COLUMNS))
			.params(parameters(deadline))
			.param("outcome", release.cause().name())
			.param("at", release.at().atOffset(ZoneOffset.UTC))
			.param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Moves deadlines whose time was up before an instant to the ledger, the oldest
	 * first, passing over those that somebody else is ending at this moment: nodes that
	 * sweep at once share the work and never meet. By row addresses, which is twice as
	 * fast as by a join.
	 */
	List<ResponseDeadline> miss(Instant before, int atMost, Instant recordedAt) {
		return jdbc.sql("""
				with missed as (
				  delete from response_deadlines where ctid = any(array(
				    select ctid from response_deadlines where on_time_until < :before
				    order by on_time_until limit :atMost for update skip locked))
				  returning %1$s),
				recorded as (
				  insert into response_deadline_outcomes (%1$s, outcome, ended_at, answer_id, recorded_at)
				  select %1$s, 'MISSED', on_time_until, null, :recordedAt from missed),
				overdue as (
				  insert into overdue_responses (shop_id, id, ticket_id, received_at, due_at, on_time_until)
				  select shop_id, id, ticket_id, received_at, due_at, on_time_until from missed)
				select * from missed""".formatted(COLUMNS))
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("atMost", atMost)
			.param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
			.query(DeadlineRows::deadline)
			.list();
	}

	/** Ends what was owed although its time was up, if anything was. */
	Optional<OverdueResponse> endOverdue(ShopId shop, TicketId ticket) {
		return jdbc.sql("""
				delete from overdue_responses where shop_id = :shop and ticket_id = :ticket
				returning id, received_at, due_at, on_time_until""")
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.query(OverdueResponse::read)
			.optional();
	}

	void recordLateAnswer(DeadlineId deadline, Answer answer) {
		jdbc.sql("""
				insert into late_answers (shop_id, id, ticket_id, answer_id, answered_at)
				values (:shop, :id, :ticket, :answer, :at)""")
			.param("shop", answer.shop().id())
			.param("id", deadline.id())
			.param("ticket", answer.ticket().id())
			.param("answer", answer.message().id())
			.param("at", answer.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Map<String, Object> parameters(ResponseDeadline deadline) {
		var time = deadline.time();
		return Map.of("shop", deadline.shop().id(), "market", deadline.market().code(), "id", deadline.id().id(),
				"ticket", deadline.ticket().id(), "message", deadline.message().id(), "receivedAt",
				time.receivedAt().atOffset(ZoneOffset.UTC), "dueAt", time.dueAt().atOffset(ZoneOffset.UTC),
				"onTimeUntil", time.onTimeUntil().atOffset(ZoneOffset.UTC));
	}

}
