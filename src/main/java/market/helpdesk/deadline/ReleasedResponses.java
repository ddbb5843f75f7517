package market.helpdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every answer that was owed and that the shop was released from. */
@Repository
public class ReleasedResponses {

	private static final String ENDED = """
			select o.*, r.release_id, r.released_at, o.outcome = 'MISSED' as was_overdue
			from released_responses r
			join response_deadline_outcomes o on o.shop_id = r.shop_id and o.id = r.deadline_id
			where r.shop_id = :shop and r.release_id in (:releases)""";

	private final JdbcClient jdbc;

	ReleasedResponses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns what waivers or take-overs of a shop's tickets ended, by their ids. */
	public Map<UUID, ReleasedResponse> of(ShopId shop, Collection<UUID> releases) {
		if (releases.isEmpty()) {
			return Map.of();
		}
		record Ended(UUID release, ReleasedResponse response) {
		}
		return jdbc.sql(ENDED)
			.param("shop", shop.id())
			.param("releases", releases)
			.query((row, number) -> new Ended(row.getObject("release_id", UUID.class), released(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Ended::release, Ended::response));
	}

	/** A deadline as it was when it was released. */
	record EndedDeadline(ResponseDeadline deadline, ReleasedResponse response) {
	}

	Optional<EndedDeadline> find(ShopId shop, UUID release) {
		return jdbc.sql(ENDED)
			.param("shop", shop.id())
			.param("releases", release)
			.query((row, number) -> new EndedDeadline(DeadlineRows.deadline(row, number), released(row)))
			.optional();
	}

	void record(Release release, DeadlineId deadline) {
		jdbc.sql("""
				insert into released_responses (shop_id, release_id, cause, deadline_id, ticket_id, released_at)
				values (:shop, :release, :cause, :deadline, :ticket, :at)""")
			.param("shop", release.shop().id())
			.param("release", release.id())
			.param("cause", release.cause().name())
			.param("deadline", deadline.id())
			.param("ticket", release.ticket().id())
			.param("at", release.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** What was overdue when it was released is so again. */
	void owe(ResponseDeadline missed) {
		jdbc.sql(
				"""
						insert into overdue_responses (shop_id, id, ticket_id, received_at, due_at, on_time_until, revision, follows)
						select shop_id, id, ticket_id, received_at, due_at, on_time_until, revision, follows from response_deadline_outcomes
						where shop_id = :shop and id = :id""")
			.param("shop", missed.shop().id())
			.param("id", missed.id().id())
			.update();
	}

	private static ReleasedResponse released(ResultSet row) throws SQLException {
		return new ReleasedResponse(DeadlineRows.time(row), row.getBoolean("was_overdue"),
				DeadlineRows.instant(row, "released_at"), row.getInt("revision"));
	}

}
