package market.helpdesk.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import market.helpdesk.account.AccountId;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.RuleSet.Setting;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The versions of the rules, each whole and in one row: whoever reads the newest reads
 * one row by its key, so a version holds on every node from the moment it is published.
 */
@Repository
public class RuleVersions {

	private static final TypeReference<Map<DetectionRule, Setting>> SETTINGS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final JsonMapper json;

	RuleVersions(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** Returns the rules as they are now. */
	public RuleSet newest() {
		return jdbc.sql("select number, settings from screening_rule_versions order by number desc limit 1")
			.query((row, number) -> rules(row))
			.single();
	}

	/**
	 * Returns versions, the newest first.
	 * @param before the number they are smaller than
	 */
	public List<RulesVersion> before(int before, int limit) {
		return jdbc.sql("""
				select * from screening_rule_versions where number < :before order by number desc limit :limit""")
			.param("before", before)
			.param("limit", limit)
			.query((row, number) -> version(row))
			.list();
	}

	/** Returns those of the versions that there are, the newest first. */
	public List<RulesVersion> of(List<Integer> numbers) {
		return jdbc.sql("select * from screening_rule_versions where number in (:numbers) order by number desc")
			.param("numbers", numbers)
			.query((row, number) -> version(row))
			.list();
	}

	/**
	 * Adds a version.
	 * @throws org.springframework.dao.DuplicateKeyException if there is one of its number
	 */
	void append(RulesVersion version) {
		jdbc.sql("""
				insert into screening_rule_versions (number, published_at, published_by, reason, settings)
				values (:number, :at, :by, :reason, :settings::jsonb)""")
			.param("number", version.number())
			.param("at", version.publishedAt().atOffset(ZoneOffset.UTC))
			.param("by", version.by().map(AccountId::id).orElse(null))
			.param("reason", version.reason())
			.param("settings", json.writeValueAsString(version.rules().settings()))
			.update();
	}

	private RulesVersion version(ResultSet row) throws SQLException {
		return new RulesVersion(rules(row), row.getObject("published_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getObject("published_by", UUID.class)).map(AccountId::new),
				row.getString("reason"));
	}

	private RuleSet rules(ResultSet row) throws SQLException {
		return new RuleSet(row.getInt("number"), json.readValue(row.getString("settings"), SETTINGS));
	}

}
