package market.helpdesk.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.Viewer.Inspector;
import market.helpdesk.audit.AuditSubject;
import market.helpdesk.paging.Cursor;
import market.helpdesk.paging.Page;
import market.helpdesk.privacy.ErasureRequest.Decision;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The requests of all persons, as administrators decide them. */
@Repository
public class ErasureQueue {

	private static final String REQUESTS = """
			select r.id, r.account_id, a.name, r.asked_at, d.outcome, d.reason, d.decided_at, b.name as decider, c.completed_at
			from (%s) one
			join erasure_requests r on r.shop_id = :platform and r.id = one.request_id
			join accounts a on a.id = r.account_id
			left join erasure_decisions d on d.shop_id = r.shop_id and d.request_id = r.id
			left join accounts b on b.id = d.decided_by
			left join erasure_completions c on c.shop_id = r.shop_id and c.request_id = r.id
			%s""";

	private final JdbcClient jdbc;

	ErasureQueue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns requests in a state: the open ones oldest first, the others latest first.
	 */
	public Page<ErasureRequest> in(Inspector inspector, ErasureState state, Optional<Cursor> after, int size) {
		var some = switch (state) {
			case ASKED, GRANTED -> """
					select request_id, asked_at as at from open_erasure_requests
					where state = :state%s order by asked_at, request_id limit :size""";
			case DONE -> """
					select request_id, completed_at as at from erasure_completions
					where :state = 'DONE'%s order by completed_at desc, request_id desc limit :size""";
			case DECLINED, WITHDRAWN -> """
					select request_id, decided_at as at from erasure_decisions
					where outcome = :state%s order by decided_at desc, request_id desc limit :size""";
		};
		var open = state == ErasureState.ASKED || state == ErasureState.GRANTED;
		var column = open ? "asked_at" : (state == ErasureState.DONE) ? "completed_at" : "decided_at";
		var behind = after.map((cursor) -> " and (%s, request_id) %s (:at, :id)".formatted(column, open ? ">" : "<"))
			.orElse("");
		var query = requests(some.formatted(behind), open ? "order by one.at, r.id" : "order by one.at desc, r.id desc")
			.param("state", state.name())
			.param("size", size + 1);
		after.ifPresent((cursor) -> query.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id()));
		return Page.of(query.query(ErasureQueue::request).list(), size, ErasureQueue::place);
	}

	/** Finds a request. */
	public Optional<ErasureRequest> find(Inspector inspector, ErasureRequestId id) {
		return requests(
				"select id as request_id, asked_at as at from erasure_requests where shop_id = :platform and id = :id",
				"")
			.param("id", id.id())
			.query(ErasureQueue::request)
			.optional();
	}

	Optional<ErasureRequest> latestOf(AccountId person) {
		return requests("""
				select id as request_id, asked_at as at from erasure_requests where account_id = :person
				order by asked_at desc, id desc limit 1""", "").param("person", person.id())
			.query(ErasureQueue::request)
			.optional();
	}

	private StatementSpec requests(String some, String order) {
		return jdbc.sql(REQUESTS.formatted(some, order)).param("platform", AuditSubject.PLATFORM);
	}

	private static Cursor place(ErasureRequest request) {
		return new Cursor(switch (request.state()) {
			case ASKED, GRANTED -> request.askedAt();
			case DONE -> request.completedAt().orElseThrow();
			case DECLINED, WITHDRAWN -> request.decision().map(Decision::at).orElseThrow();
		}, request.id().id());
	}

	private static ErasureRequest request(ResultSet row, int number) throws SQLException {
		var outcome = row.getString("outcome");
		var completed = Optional.ofNullable(row.getObject("completed_at", OffsetDateTime.class))
			.map(OffsetDateTime::toInstant);
		return new ErasureRequest(new ErasureRequestId(row.getObject("id", UUID.class)),
				new AccountId(row.getObject("account_id", UUID.class)), row.getString("name"),
				state(outcome, completed.isPresent()), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
				(outcome == null) ? Optional.empty() : Optional.of(decision(row)), completed);
	}

	private static ErasureState state(@Nullable String outcome, boolean completed) {
		if (outcome == null) {
			return ErasureState.ASKED;
		}
		return completed ? ErasureState.DONE : ErasureState.valueOf(outcome);
	}

	private static Decision decision(ResultSet row) throws SQLException {
		return new Decision(row.getString("decider"), Objects.requireNonNullElse(row.getString("reason"), ""),
				row.getObject("decided_at", OffsetDateTime.class).toInstant());
	}

}
