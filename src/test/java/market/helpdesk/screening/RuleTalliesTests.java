package market.helpdesk.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import market.helpdesk.Cast;
import market.helpdesk.Cast.House;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.Finding;
import market.helpdesk.ticket.Side;
import market.helpdesk.screening.RuleCounts.Counted;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** How often rules find something, and how often an administrator thinks otherwise. */
@HelpdeskTest
class RuleTalliesTests {

	/** A handle is only recorded, and stops nothing that could be let go. */
	private static final RuleSet RULES = RuleSet.byDefault()
		.with(Map.of(DetectionRule.SOCIAL_HANDLE, Mode.SHADOW, DetectionRule.MARKETING_NEWSLETTER, Mode.WARN));

	static final Finding PHONE = new Finding(DetectionRule.PHONE_NUMBER, 0, 3);

	static final Finding ANOTHER_PHONE = new Finding(DetectionRule.PHONE_NUMBER, 4, 7);

	static final Finding HANDLE = new Finding(DetectionRule.SOCIAL_HANDLE, 0, 3);

	static final Finding NEWSLETTER = new Finding(DetectionRule.MARKETING_NEWSLETTER, 0, 3);

	final RuleTallies tallies;

	final RuleCounts counts;

	final TidyingSchedule schedule;

	final ApplicationEventPublisher events;

	final TransactionTemplate transaction;

	final JdbcClient jdbc;

	RuleTalliesTests(RuleTallies tallies, RuleCounts counts, TidyingSchedule schedule, ApplicationEventPublisher events,
			TransactionTemplate transaction, JdbcClient jdbc) {
		this.tallies = tallies;
		this.counts = counts;
		this.schedule = schedule;
		this.events = events;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	@Test
	void aScreeningCountsOnceForARuleHoweverOftenItFoundSomething() {
		record(House.RIVA, Stage.OPENING, PHONE, ANOTHER_PHONE, HANDLE);
		record(House.NOWA_KOMORKA, Stage.OPENING, PHONE);
		assertThat(lately(DetectionRule.PHONE_NUMBER)).isEqualTo(new RuleCount(2, 0));
		assertThat(lately(DetectionRule.SOCIAL_HANDLE)).isEqualTo(new RuleCount(1, 0));
		assertThat(counts.all(Stage.OPENING)).doesNotContainKey(DetectionRule.URL_LINK);
	}

	@Test
	void whatIsLongAgoCountsOnlyAmongAll() {
		record(House.RIVA, Stage.OPENING.minus(Duration.ofDays(30)), PHONE);
		record(House.RIVA, Stage.OPENING.minus(Duration.ofDays(29)), PHONE);
		assertThat(counts.all(Stage.OPENING).get(DetectionRule.PHONE_NUMBER))
			.isEqualTo(new Counted(new RuleCount(1, 0), new RuleCount(2, 0)));
	}

	@Test
	void whatAnAdministratorLetGoWasOverturnedForTheRulesThatHadStoppedIt() {
		var screening = onRecord(PHONE, HANDLE);
		transaction.executeWithoutResult((status) -> events.publishEvent(
				new FindingsOverturned(House.RIVA.id(), screening, Cast.CARLA.id(), "An order number", Stage.OPENING)));
		assertThat(lately(DetectionRule.PHONE_NUMBER)).isEqualTo(new RuleCount(0, 1));
		assertThat(counts.all(Stage.OPENING)).doesNotContainKey(DetectionRule.SOCIAL_HANDLE);
	}

	@Test
	void whatWasSentInSpiteOfAWarningIsOverturnedForTheRulesThatHadWarnedOfIt() {
		var screening = onRecord(PHONE, NEWSLETTER);
		transaction.executeWithoutResult((status) -> events.publishEvent(new WarningOverturned(House.RIVA.id(),
				screening, Set.of(DetectionRule.PHONE_NUMBER, NEWSLETTER.rule()), Stage.OPENING)));
		assertThat(lately(NEWSLETTER.rule())).isEqualTo(new RuleCount(0, 1));
		assertThat(counts.all(Stage.OPENING)).doesNotContainKey(DetectionRule.PHONE_NUMBER);
	}

	@Test
	void daysThatAreOverAreAddedUpAndNothingIsLost() {
		var yesterday = Stage.OPENING.minus(Duration.ofDays(1));
		record(House.RIVA, yesterday, PHONE);
		record(House.NOWA_KOMORKA, yesterday, PHONE, HANDLE);
		record(House.RIVA, Stage.OPENING, PHONE);
		var before = counts.all(Stage.OPENING);
		schedule.tidy(Stage.OPENING);
		assertThat(counts.all(Stage.OPENING)).isEqualTo(before);
		assertThat(jdbc.sql("select count(*) from screening_tallies").query(Long.class).single()).isEqualTo(1);
		// One that began before midnight and ended after it.
		record(House.RIVA, yesterday, PHONE);
		schedule.tidy(Stage.OPENING);
		assertThat(lately(DetectionRule.PHONE_NUMBER)).isEqualTo(new RuleCount(4, 0));
		assertThat(jdbc.sql("select count(*) from screening_rule_days").query(Long.class).single()).isEqualTo(2);
	}

	private RuleCount lately(DetectionRule rule) {
		return Optional.ofNullable(counts.all(Stage.OPENING).get(rule)).map(Counted::lately).orElse(RuleCount.NONE);
	}

	private void record(House shop, Instant at, Finding... findings) {
		tallies.recorded(shop.id(), Screening.of(List.of(part(findings))), at);
	}

	private static ScreenedPart part(Finding... findings) {
		return new ScreenedPart(Part.BODY, "1234567", RULES.judge(List.of(findings), Side.SELLER));
	}

	private ScreeningId onRecord(Finding... findings) {
		var id = UUID.randomUUID();
		var shop = House.RIVA.id().id();
		jdbc.sql(
				"insert into screenings (shop_id, id, author_id, side, verdict, screened_at) values (?, ?, ?, 'SELLER', 'HOLD', ?)")
			.params(shop, id, Cast.GIULIA.id().id(), Stage.OPENING.atOffset(ZoneOffset.UTC))
			.update();
		jdbc.sql(
				"insert into screened_parts (shop_id, screening_id, number, part, text) values (?, ?, 1, 'BODY', '1234567')")
			.params(shop, id)
			.update();
		for (var judged : part(findings).judged()) {
			jdbc.sql(
					"""
							insert into screening_findings (shop_id, screening_id, part_number, starts, ends, rule, kind, verdict)
							values (?, ?, 1, ?, ?, ?, ?, ?)""")
				.params(shop, id, judged.finding().start(), judged.finding().end(), judged.rule().name(),
						judged.kind().name(), judged.verdict().name())
				.update();
		}
		return new ScreeningId(id);
	}

}
