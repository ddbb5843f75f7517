package market.helpdesk.search;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import market.helpdesk.account.Viewer.Administrator;
import market.helpdesk.account.Viewer.Inspector;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The searches that administrators keep for themselves, each by a name of their own. They
 * are nobody else's and no record: who saves one of the same name replaces it.
 */
@Service
@Transactional
public class SavedSearches {

	/** As many as can be looked over. */
	public static final int MOST = 50;

	private final JdbcClient jdbc;

	private final Clock clock;

	SavedSearches(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns somebody's own, by name. */
	@Transactional(readOnly = true)
	public List<SavedSearch> of(Inspector owner) {
		return jdbc.sql(
				"select id, name, criteria from saved_searches where owner_id = :owner order by lower(name), id limit :most")
			.param("owner", owner.account().id())
			.param("most", MOST)
			.query((row, number) -> new SavedSearch(row.getObject("id", UUID.class), row.getString("name"),
					row.getString("criteria")))
			.list();
	}

	/**
	 * Saves a search.
	 * @return false if they have as many as they can have
	 */
	public boolean save(Administrator owner, String name, String criteria) {
		return jdbc
			.sql("""
					insert into saved_searches (id, owner_id, name, criteria, saved_at)
					select :id, :owner, :name, :criteria, :at
					where (select count(*) from saved_searches where owner_id = :owner and name <> :name) < :most
					on conflict (owner_id, name) do update set criteria = excluded.criteria, saved_at = excluded.saved_at""")
			.param("id", UuidCreator.getTimeOrderedEpoch())
			.param("owner", owner.account().id())
			.param("name", name)
			.param("criteria", criteria)
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.param("most", MOST)
			.update() > 0;
	}

	/**
	 * Forgets one of somebody's own, if it is there.
	 * @return whether it was
	 */
	public boolean remove(Administrator owner, UUID id) {
		return jdbc.sql("delete from saved_searches where id = :id and owner_id = :owner")
			.param("id", id)
			.param("owner", owner.account().id())
			.update() > 0;
	}

}
