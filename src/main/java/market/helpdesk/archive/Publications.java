package market.helpdesk.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which checkpoints were told outside. */
@Repository
class Publications {

	private final JdbcClient jdbc;

	Publications(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Up to where a place outside was told.
	 *
	 * @param publishedAt when it was told the last one
	 */
	record Told(String target, long number, Instant publishedAt) {
	}

	/** Returns the last checkpoint a target was told, 0 before the first. */
	long last(String target) {
		return jdbc.sql("select coalesce(max(number), 0) from checkpoint_publications where target = :target")
			.param("target", target)
			.query((row, number) -> row.getLong(1))
			.single();
	}

	/** Told again, it stays told. */
	void add(String target, long number, Instant at) {
		jdbc.sql(
				"insert into checkpoint_publications (target, number, published_at) values (?, ?, ?) on conflict do nothing")
			.params(target, number, at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Returns up to where each of some targets was told, leaving out those that were told
	 * nothing.
	 */
	List<Told> of(List<String> targets) {
		return jdbc
			.sql("""
					select p.target, p.number, p.published_at from unnest(:targets::text[]) t (target),
					lateral (select * from checkpoint_publications p where p.target = t.target order by number desc limit 1) p
					order by p.target""")
			.param("targets", targets.toArray(String[]::new))
			.query((row, number) -> new Told(row.getString(1), row.getLong(2),
					row.getObject(3, OffsetDateTime.class).toInstant()))
			.list();
	}

}
