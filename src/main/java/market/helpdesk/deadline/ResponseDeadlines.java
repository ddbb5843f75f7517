package market.helpdesk.deadline;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.ShopId;
import market.helpdesk.calendar.ClockHistory;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.sweep.UpToDate;
import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.TicketId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The deadlines that run, and the ledger of what became of those that ended. A row leaves
 * the one and enters the other in one statement or at least one transaction, so that
 * every deadline is in exactly one of them.
 */
@Repository
class ResponseDeadlines {

	private static final String COLUMNS = "shop_id, market, id, ticket_id, message_id, received_at, due_at, on_time_until, calendar_version, revision, follows";

	private static final String VALUES = ":shop, :market, :id, :ticket, :message, :receivedAt, :dueAt, :onTimeUntil, :calendarVersion, :revision, cast(:follows as uuid)";

	private static final String NOT_IN_THE_BACKLOG = """
			and not exists (select from response_deadline_backlog b where b.shop_id = :shop and b.ticket_id = :ticket)
			""";

	private static final String NOT_OF_ITS_OWN = """
			and not exists (select from response_deadline_outcomes o
			  where o.shop_id = :shop and o.ticket_id = :ticket and o.message_id = :message)
			""";

	private static final UUID NONE = new UUID(0, 0);

	private final JdbcTemplate jdbcTemplate;

	private final JdbcClient jdbc;

	ResponseDeadlines(JdbcTemplate jdbc) {
		this.jdbcTemplate = jdbc;
		this.jdbc = JdbcClient.create(jdbc);
	}

	/**
	 * Starts a deadline unless its message joins an earlier one: one that runs, one that
	 * is up and still unanswered, or one of its own that ended before. A ticket in the
	 * backlog is left to the job, which goes through its whole thread.
	 * @param warnAt when its first warning is due, if one is
	 * @return whether it was started
	 */
	boolean start(ResponseDeadline deadline, Optional<Instant> warnAt) {
		return start(deadline, warnAt, NOT_OF_ITS_OWN + NOT_IN_THE_BACKLOG);
	}

	/** Starts a deadline that was found in the backlog. */
	boolean startFromBacklog(ResponseDeadline deadline, Optional<Instant> warnAt) {
		return start(deadline, warnAt, NOT_OF_ITS_OWN);
	}

	/** Starts another deadline for a message that was released from one. */
	boolean startAgain(ResponseDeadline deadline, Optional<Instant> warnAt) {
		return start(deadline, warnAt, "");
	}

	private boolean start(ResponseDeadline deadline, Optional<Instant> warnAt, String condition) {
		return !runs(deadline.shop(), deadline.ticket()) && jdbc.sql("""
				insert into response_deadlines (%s, next_warning_at)
				select %s, cast(:warnAt as timestamptz)
				where not exists (select from overdue_responses o where o.shop_id = :shop and o.ticket_id = :ticket)
				%s
				on conflict (shop_id, ticket_id) do nothing""".formatted(COLUMNS, VALUES, condition))
			.params(parameters(deadline))
			.param("warnAt", warnAt.map((at) -> at.atOffset(ZoneOffset.UTC)).orElse(null),
					Types.TIMESTAMP_WITH_TIMEZONE)
			.update() == 1;
	}

	/**
	 * Finds the deadline that an answer ended, in time or late. Where it ended none,
	 * since the shop wrote twice or had been released, the latest before it.
	 */
	Optional<DeadlineId> answeredBy(ShopId shop, TicketId ticket, MessageId answer) {
		return jdbc.sql("""
				select o.id from response_deadline_outcomes o
				left join late_answers l on l.shop_id = o.shop_id and l.id = o.id
				where o.shop_id = :shop and o.ticket_id = :ticket
				  and o.received_at <= (select received_at from messages where shop_id = :shop and id = :answer)
				order by coalesce(o.answer_id, l.answer_id) = :answer desc nulls last, o.received_at desc, o.id desc
				limit 1""")
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.param("answer", answer.id())
			.query((row, number) -> new DeadlineId(row.getObject("id", UUID.class)))
			.optional();
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
	 * @param begunUntil leaves one alone that began later, where that is said
	 */
	Optional<ResponseDeadline> end(ShopId shop, TicketId ticket, Optional<Instant> begunUntil) {
		var query = jdbc
			.sql("delete from response_deadlines where shop_id = :shop and ticket_id = :ticket%s returning %s"
				.formatted(begun(begunUntil), COLUMNS))
			.param("shop", shop.id())
			.param("ticket", ticket.id());
		begunUntil.ifPresent((until) -> query.param("begunUntil", until.atOffset(ZoneOffset.UTC)));
		return query.query(DeadlineRows::deadline).optional();
	}

	private static String begun(Optional<Instant> until) {
		return until.map((one) -> " and received_at <= :begunUntil").orElse("");
	}

	/**
	 * Finds the deadlines of a ticket that were missed although an answer had been sent
	 * in their time.
	 */
	List<DeadlineId> missedAlthoughSent(ShopId shop, TicketId ticket, Instant sentAt) {
		return jdbc.sql("""
				select id from response_deadline_outcomes
				where shop_id = :shop and ticket_id = :ticket and outcome = 'MISSED'
				  and received_at <= :sentAt and on_time_until >= :sentAt
				order by received_at, id""")
			.param("shop", shop.id())
			.param("ticket", ticket.id())
			.param("sentAt", sentAt.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new DeadlineId(row.getObject("id", UUID.class)))
			.list();
	}

	void recordMet(ResponseDeadline deadline, Answer answer, Instant recordedAt) {
		jdbc.sql("""
				insert into response_deadline_outcomes (%s, outcome, ended_at, answer_id, recorded_at)
				values (%s, 'MET', :at, :answer, :recordedAt)""".formatted(COLUMNS, VALUES))
			.params(parameters(deadline))
			.param("answer", answer.message().id())
			.param("at", answer.at().atOffset(ZoneOffset.UTC))
			.param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	void recordMissed(ResponseDeadline deadline, Instant recordedAt) {
		jdbc.sql("""
				insert into response_deadline_outcomes (%s, outcome, ended_at, answer_id, recorded_at)
				values (%s, 'MISSED', :onTimeUntil, null, :recordedAt)""".formatted(COLUMNS, VALUES))
			.params(parameters(deadline))
			.param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The shop was released before its time was up. */
	void recordReleased(ResponseDeadline deadline, Release release, Instant recordedAt) {
		jdbc.sql("""
				insert into response_deadline_outcomes (%s, outcome, ended_at, answer_id, recorded_at)
				values (%s, :outcome, :at, null, :recordedAt)""".formatted(COLUMNS, VALUES))
			.params(parameters(deadline))
			.param("outcome", release.cause().name())
			.param("at", release.at().atOffset(ZoneOffset.UTC))
			.param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Moves deadlines whose time was up before an instant to the ledger, the oldest first
	 * and shop by shop, passing over those that somebody else is ending at this moment:
	 * nodes that sweep at once share the work and never meet. Also passed over are those
	 * that a later change of the clock may have moved, which has to be found out first.
	 */
	List<ResponseDeadline> miss(ClockHistory history, Instant before, int atMost, Instant recordedAt) {
		var parameters = new HashMap<>(new UpToDate(history).parameters());
		parameters.put("before", before.atOffset(ZoneOffset.UTC));
		parameters.put("atMost", atMost);
		return moveToLedger("""
				select ctid from response_deadlines where on_time_until < :before and %s
				order by on_time_until, shop_id limit :atMost for update skip locked""".formatted(UpToDate.CONDITION),
				recordedAt, parameters);
	}

	/** Moves a deadline, which its caller has locked, to the ledger as it is. */
	List<ResponseDeadline> miss(ResponseDeadline deadline, Instant recordedAt) {
		return moveToLedger("select ctid from response_deadlines where shop_id = :shop and id = :id", recordedAt,
				Map.of("shop", deadline.shop().id(), "id", deadline.id().id()));
	}

	/** By row addresses, which is twice as fast as by a join. */
	private List<ResponseDeadline> moveToLedger(String addresses, Instant recordedAt, Map<String, Object> parameters) {
		return jdbc
			.sql("""
					with missed as (
					  delete from response_deadlines where ctid = any(array(%2$s)) returning %1$s),
					recorded as (
					  insert into response_deadline_outcomes (%1$s, outcome, ended_at, answer_id, recorded_at)
					  select %1$s, 'MISSED', on_time_until, null, :recordedAt from missed),
					overdue as (
					  insert into overdue_responses (shop_id, id, ticket_id, received_at, due_at, on_time_until, revision, follows)
					  select shop_id, id, ticket_id, received_at, due_at, on_time_until, revision, follows from missed)
					select * from missed"""
				.formatted(COLUMNS, addresses))
			.params(parameters)
			.param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
			.query(DeadlineRows::deadline)
			.list();
	}

	/**
	 * Takes deadlines of a market that were computed before a revision, passing over
	 * those that somebody else has taken.
	 * @param after the last one that was looked at
	 */
	List<ResponseDeadline> takeComputedBefore(int revision, MarketCode market, Optional<ResponseDeadline> after,
			int atMost) {
		return jdbc.sql("""
				select %s from response_deadlines
				where market = :market and revision < :revision
				  and (revision, shop_id, id) > (:afterRevision, :shop, :id)
				order by revision, shop_id, id limit :atMost for update skip locked""".formatted(COLUMNS))
			.param("market", market.code())
			.param("revision", revision)
			.param("afterRevision", after.map((one) -> one.basis().revision()).orElse(0))
			.param("shop", after.map((one) -> one.shop().id()).orElse(NONE))
			.param("id", after.map((one) -> one.id().id()).orElse(NONE))
			.param("atMost", atMost)
			.query(DeadlineRows::deadline)
			.list();
	}

	/**
	 * Gives deadlines, which their caller has locked, other times. What is to be warned
	 * about, and when, is for the next {@link WarningSweep} to find out anew where they
	 * are due at another time; most are not, and it has nothing to do with them.
	 */
	void move(List<ResponseDeadline> deadlines, Instant now) {
		jdbcTemplate.batchUpdate("""
				update response_deadlines set due_at = ?, on_time_until = ?, calendar_version = ?, revision = ?,
				  next_warning_at = case when due_at = ? then next_warning_at else ? end
				where shop_id = ? and id = ?""", deadlines, 500, (row, deadline) -> {
			row.setObject(1, deadline.time().dueAt().atOffset(ZoneOffset.UTC));
			row.setObject(2, deadline.time().onTimeUntil().atOffset(ZoneOffset.UTC));
			row.setInt(3, deadline.basis().calendarVersion());
			row.setInt(4, deadline.basis().revision());
			row.setObject(5, deadline.time().dueAt().atOffset(ZoneOffset.UTC));
			row.setObject(6, now.atOffset(ZoneOffset.UTC));
			row.setObject(7, deadline.shop().id());
			row.setObject(8, deadline.id().id());
		});
	}

	/**
	 * Ends what was owed although its time was up, if anything was.
	 * @param begunUntil as above
	 */
	Optional<OverdueResponse> endOverdue(ShopId shop, TicketId ticket, Optional<Instant> begunUntil) {
		var query = jdbc.sql("""
				delete from overdue_responses where shop_id = :shop and ticket_id = :ticket%s
				returning id, received_at, due_at, on_time_until""".formatted(begun(begunUntil)))
			.param("shop", shop.id())
			.param("ticket", ticket.id());
		begunUntil.ifPresent((until) -> query.param("begunUntil", until.atOffset(ZoneOffset.UTC)));
		return query.query(OverdueResponse::read).optional();
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

	private static Map<String, @Nullable Object> parameters(ResponseDeadline deadline) {
		var time = deadline.time();
		var parameters = new HashMap<String, @Nullable Object>();
		parameters.put("shop", deadline.shop().id());
		parameters.put("market", deadline.market().code());
		parameters.put("id", deadline.id().id());
		parameters.put("ticket", deadline.ticket().id());
		parameters.put("message", deadline.message().id());
		parameters.put("receivedAt", time.receivedAt().atOffset(ZoneOffset.UTC));
		parameters.put("dueAt", time.dueAt().atOffset(ZoneOffset.UTC));
		parameters.put("onTimeUntil", time.onTimeUntil().atOffset(ZoneOffset.UTC));
		parameters.put("calendarVersion", deadline.basis().calendarVersion());
		parameters.put("revision", deadline.basis().revision());
		parameters.put("follows", deadline.follows().map(DeadlineId::id).orElse(null));
		return parameters;
	}

}
