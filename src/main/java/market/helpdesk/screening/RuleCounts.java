package market.helpdesk.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

import market.helpdesk.detection.DetectionRule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is counted of each rule, over all shops. */
@Repository
public class RuleCounts {

	/** Of how many days, the present one among them, the latest counts are. */
	public static final int DAYS = 30;

	private final JdbcClient jdbc;

	RuleCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is counted of one rule. */
	public record Counted(RuleCount lately, RuleCount ever) {

		public static final Counted NOTHING = new Counted(RuleCount.NONE, RuleCount.NONE);

	}

	/** Returns what is counted of every rule of which something is, in one statement. */
	public Map<DetectionRule, Counted> all(Instant now) {
		var counts = new EnumMap<DetectionRule, Counted>(DetectionRule.class);
		jdbc.sql("""
				select rule, sum(hits) as hits, sum(overturned) as overturned,
				  coalesce(sum(hits) filter (where day > :since), 0) as hits_lately,
				  coalesce(sum(overturned) filter (where day > :since), 0) as overturned_lately
				from (select rule, day, hits, overturned from screening_rule_days
				  union all select rule, day, hits, overturned from screening_tallies) every_day
				group by rule""")
			.param("since", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS))
			.query((row, number) -> counts.put(DetectionRule.valueOf(row.getString("rule")), counted(row)))
			.list();
		return counts;
	}

	private static Counted counted(ResultSet row) throws SQLException {
		return new Counted(new RuleCount(row.getLong("hits_lately"), row.getLong("overturned_lately")),
				new RuleCount(row.getLong("hits"), row.getLong("overturned")));
	}

}
