package market.helpdesk.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import market.helpdesk.account.ShopId;
import market.helpdesk.detection.DetectionRule;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps count of the screenings in which each rule found something, and of those that an
 * administrator let go out as they were, or found nothing wrong with although the rule
 * had warned: on the day each happened, in UTC.
 * <p>
 * A shop counts in rows of its own, in the transaction of what is counted, so that shops
 * never wait for each other. Once a day is over its rows are added up over all shops, so
 * that a page reads few.
 */
@Component
class RuleTallies {

	private final ScreeningRecords records;

	private final JdbcClient jdbc;

	RuleTallies(ScreeningRecords records, JdbcClient jdbc) {
		this.records = records;
		this.jdbc = jdbc;
	}

	/** A screening goes on record that found something. */
	void recorded(ShopId shop, Screening screening, Instant at) {
		add(shop, screening.judged().map(JudgedFinding::rule), at, 1, 0);
	}

	/** What was only recorded, or warned of, nobody lets go. */
	@EventListener
	void on(FindingsOverturned overturned) {
		add(overturned.shop(), rules(overturned.screening(), JudgedFinding::isStopped), overturned.occurredAt(), 0, 1);
	}

	/**
	 * What was suspected is decided once, and no two suspicions have a rule in common.
	 */
	@EventListener
	void on(WarningOverturned overturned) {
		var warned = rules(overturned.screening(), JudgedFinding::isWarnedOf).filter(overturned.rules()::contains);
		add(overturned.shop(), warned, overturned.occurredAt(), 0, 1);
	}

	private Stream<DetectionRule> rules(ScreeningId screening, Predicate<JudgedFinding> which) {
		return records.of(List.of(screening))
			.values()
			.stream()
			.flatMap((record) -> record.parts().stream())
			.flatMap((part) -> part.judged().stream())
			.filter(which)
			.map(JudgedFinding::rule);
	}

	/** In the order of the rules: two that count at once never wait crosswise. */
	private void add(ShopId shop, Stream<DetectionRule> rules, Instant at, int hits, int overturned) {
		var names = rules.map(DetectionRule::name).distinct().sorted().toArray(String[]::new);
		if (names.length > 0) {
			jdbc.sql("""
					insert into screening_tallies as t (shop_id, rule, day, hits, overturned)
					select :shop, rule, :day, :hits, :overturned from unnest(:rules) rule
					on conflict (shop_id, rule, day) do update
					set hits = t.hits + excluded.hits, overturned = t.overturned + excluded.overturned""")
				.param("shop", shop.id())
				.param("day", LocalDate.ofInstant(at, ZoneOffset.UTC))
				.param("hits", hits)
				.param("overturned", overturned)
				.param("rules", names)
				.update();
		}
	}

	/**
	 * Adds up days that are over. What is counted to them later is added the next time.
	 * @return how many rows, no more than asked for
	 */
	@Transactional
	int fold(Instant now, int atMost) {
		return jdbc
			.sql("""
					with gone as (
					  delete from screening_tallies where ctid = any(array(
					    select ctid from screening_tallies where day < :today order by day limit :most for update skip locked))
					  returning rule, day, hits, overturned),
					folded as (
					  insert into screening_rule_days as d (rule, day, hits, overturned)
					  select rule, day, sum(hits), sum(overturned) from gone group by rule, day order by rule, day
					  on conflict (rule, day) do update
					  set hits = d.hits + excluded.hits, overturned = d.overturned + excluded.overturned)
					select count(*) from gone""")
			.param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
			.param("most", atMost)
			.query(Integer.class)
			.single();
	}

}
