package market.helpdesk.aftersales;

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
import market.helpdesk.ticket.TicketId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The updates that are expected, and the ledger of what became of those before. Whoever
 * writes here has the ticket's row: the sweeps, too, which pass over tickets that
 * somebody else has. So nobody waits for anybody crosswise.
 */
@Repository
class UpdateDeadlines {

	private static final String COLUMNS = UpdateRows.COLUMNS;

	private static final String VALUES = ":shop, :market, :id, :ticket, :case, :since, :dueAt, :onTimeUntil, :workingDays, :calendarVersion, :revision";

	private static final String RECORD = """
			insert into update_outcomes (%s, outcome, ended_at, message_id, stage, recorded_at)
			values (%s, :outcome, :endedAt, :message, :stage, :recordedAt)""".formatted(COLUMNS, VALUES);

	private static final UUID NONE = new UUID(0, 0);

	private final JdbcTemplate jdbcTemplate;

	private final JdbcClient jdbc;

	UpdateDeadlines(JdbcTemplate jdbc) {
		this.jdbcTemplate = jdbc;
		this.jdbc = JdbcClient.create(jdbc);
	}

	/** An update that is expected, in time still or not. */
	record Standing(UpdateDeadline deadline, boolean overdue) {
	}

	/** Finds what is expected in a ticket: it has one open case at most. */
	Optional<Standing> in(ShopId shop, TicketId ticket) {
		return standing("ticket_id", shop, ticket.id());
	}

	Optional<Standing> of(ShopId shop, CaseId caseId) {
		return standing("case_id", shop, caseId.id());
	}

	private Optional<Standing> standing(String column, ShopId shop, UUID id) {
		return jdbc
			.sql("""
					select %1$s, false as overdue from update_deadlines where shop_id = :shop and %2$s = :id
					union all
					select %1$s, true from overdue_updates where shop_id = :shop and %2$s = :id""".formatted(COLUMNS,
					column))
			.param("shop", shop.id())
			.param("id", id)
			.query((row, number) -> new Standing(UpdateRows.deadline(row, number), row.getBoolean("overdue")))
			.optional();
	}

	void start(UpdateDeadline deadline) {
		jdbc.sql("insert into update_deadlines (%s) values (%s)".formatted(COLUMNS, VALUES))
			.params(parameters(deadline))
			.update();
	}

	/** Ends a deadline that runs. What became of it is up to the caller. */
	void end(UpdateDeadline deadline) {
		delete("update_deadlines", deadline);
	}

	void endOverdue(UpdateDeadline deadline) {
		delete("overdue_updates", deadline);
	}

	private void delete(String table, UpdateDeadline deadline) {
		jdbc.sql("delete from %s where shop_id = :shop and id = :id".formatted(table))
			.param("shop", deadline.shop().id())
			.param("id", deadline.id().id())
			.update();
	}

	/** The update came in time, or none was expected any more. */
	void recordEnded(UpdateDeadline deadline, CaseMoment moment, Instant recordedAt) {
		jdbc.sql(RECORD)
			.params(parameters(deadline))
			.params(parameters(moment))
			.param("outcome", moment.isUpdate() ? "MET" : moment.kind().name())
			.param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	void recordOverdue(UpdateDeadline deadline, Instant recordedAt) {
		jdbc.sql(RECORD)
			.params(parameters(deadline))
			.param("outcome", "OVERDUE")
			.param("endedAt", deadline.onTimeUntil().atOffset(ZoneOffset.UTC))
			.param("message", null)
			.param("stage", null)
			.param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** How what was overdue came to an end. */
	void recordLate(UpdateDeadline deadline, CaseMoment moment) {
		jdbc.sql("""
				insert into late_updates (shop_id, id, ticket_id, case_id, cause, message_id, stage, ended_at)
				values (:shop, :id, :ticket, :case, :cause, :message, :stage, :endedAt)""")
			.params(parameters(deadline))
			.params(parameters(moment))
			.param("cause", moment.kind().name())
			.update();
	}

	/**
	 * Moves deadlines whose time was up before an instant to the ledger, the oldest first
	 * and shop by shop, and keeps others from writing in their tickets until the
	 * transaction ends. Passed over are those in whose tickets somebody is writing, and
	 * those that a later change of the clock may have moved.
	 */
	List<UpdateDeadline> passOver(ClockHistory history, Instant before, int atMost, Instant recordedAt) {
		var parameters = new HashMap<>(new UpToDate(history).parameters());
		parameters.put("before", before.atOffset(ZoneOffset.UTC));
		parameters.put("atMost", atMost);
		return moveToLedger("""
				select d.ctid from update_deadlines d join tickets t on t.shop_id = d.shop_id and t.id = d.ticket_id
				where d.on_time_until < :before and %s
				order by d.on_time_until, d.shop_id limit :atMost
				for no key update of t skip locked for update of d skip locked""".formatted(UpToDate.CONDITION),
				recordedAt, parameters);
	}

	/** Moves a deadline, whose ticket its caller has locked, to the ledger as it is. */
	List<UpdateDeadline> passOver(UpdateDeadline deadline, Instant recordedAt) {
		return moveToLedger("select ctid from update_deadlines where shop_id = :shop and id = :id", recordedAt,
				Map.of("shop", deadline.shop().id(), "id", deadline.id().id()));
	}

	private List<UpdateDeadline> moveToLedger(String addresses, Instant recordedAt, Map<String, Object> parameters) {
		return jdbc.sql("""
				with passed as (delete from update_deadlines where ctid = any(array(%2$s)) returning %1$s),
				recorded as (
				  insert into update_outcomes (%1$s, outcome, ended_at, recorded_at)
				  select %1$s, 'OVERDUE', on_time_until, :recordedAt from passed),
				overdue as (insert into overdue_updates (%1$s) select %1$s from passed)
				select * from passed""".formatted(COLUMNS, addresses))
			.params(parameters)
			.param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
			.query(UpdateRows::deadline)
			.list();
	}

	/**
	 * Takes deadlines of a market that were computed before a revision, and their
	 * tickets, passing over those that somebody else has.
	 * @param after the last one that was looked at
	 */
	List<UpdateDeadline> takeComputedBefore(int revision, MarketCode market, Optional<UpdateDeadline> after,
			int atMost) {
		return jdbc.sql("""
				select d.* from update_deadlines d join tickets t on t.shop_id = d.shop_id and t.id = d.ticket_id
				where d.market = :market and d.revision < :revision
				  and (d.revision, d.shop_id, d.id) > (:afterRevision, :shop, :id)
				order by d.revision, d.shop_id, d.id limit :atMost
				for no key update of t skip locked for update of d skip locked""")
			.param("market", market.code())
			.param("revision", revision)
			.param("afterRevision", after.map(UpdateDeadline::revision).orElse(0))
			.param("shop", after.map((one) -> one.shop().id()).orElse(NONE))
			.param("id", after.map((one) -> one.id().id()).orElse(NONE))
			.param("atMost", atMost)
			.query(UpdateRows::deadline)
			.list();
	}

	/** Gives deadlines, whose tickets their caller has locked, other times. */
	void move(List<UpdateDeadline> deadlines) {
		jdbcTemplate.batchUpdate("""
				update update_deadlines set due_at = ?, on_time_until = ?, calendar_version = ?, revision = ?
				where shop_id = ? and id = ?""", deadlines, 500, (row, deadline) -> {
			row.setObject(1, deadline.time().dueAt().atOffset(ZoneOffset.UTC));
			row.setObject(2, deadline.onTimeUntil().atOffset(ZoneOffset.UTC));
			row.setInt(3, deadline.calendarVersion());
			row.setInt(4, deadline.revision());
			row.setObject(5, deadline.shop().id());
			row.setObject(6, deadline.id().id());
		});
	}

	private static Map<String, Object> parameters(UpdateDeadline deadline) {
		var time = deadline.time();
		var parameters = new HashMap<String, Object>();
		parameters.put("shop", deadline.shop().id());
		parameters.put("market", deadline.market().code());
		parameters.put("id", deadline.id().id());
		parameters.put("ticket", deadline.ticket().id());
		parameters.put("case", deadline.caseId().id());
		parameters.put("since", time.since().atOffset(ZoneOffset.UTC));
		parameters.put("dueAt", time.dueAt().atOffset(ZoneOffset.UTC));
		parameters.put("onTimeUntil", time.onTimeUntil().atOffset(ZoneOffset.UTC));
		parameters.put("workingDays", deadline.workingDays());
		parameters.put("calendarVersion", deadline.calendarVersion());
		parameters.put("revision", deadline.revision());
		return parameters;
	}

	/** What did not happen is nothing, which only a map of this kind can say. */
	private static Map<String, Object> parameters(CaseMoment moment) {
		var parameters = new HashMap<String, Object>();
		parameters.put("message", moment.message().map((one) -> one.id()).orElse(null));
		parameters.put("stage", moment.stage().map(CaseStage::name).orElse(null));
		parameters.put("endedAt", moment.at().atOffset(ZoneOffset.UTC));
		return parameters;
	}

}
