package market.helpdesk.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import market.helpdesk.Cast;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.PublishingRefused.Why;
import market.helpdesk.ticket.Side;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HelpdeskTest
class RulePublishingTests {

	static final MarketCode ITALY = new MarketCode("IT");

	final RulePublishing publishing;

	final RuleVersions versions;

	final Screener screener;

	final JdbcClient jdbc;

	RulePublishingTests(RulePublishing publishing, RuleVersions versions, Screener screener, JdbcClient jdbc) {
		this.publishing = publishing;
		this.versions = versions;
		this.screener = screener;
		this.jdbc = jdbc;
	}

	@Test
	void theFirstVersionIsTheDefault() {
		assertThat(versions.newest()).isEqualTo(RuleSet.byDefault());
		assertThat(versions.before(Integer.MAX_VALUE, 10)).singleElement().satisfies((first) -> {
			assertThat(first.by()).isEmpty();
			assertThat(first.reason()).isNotBlank();
		});
	}

	@Test
	void aVersionHoldsFromTheMomentItIsPublished() {
		assertThat(verdictOnALink()).isEqualTo(Verdict.HOLD);
		assertThat(publish(1, Map.of(DetectionRule.URL_LINK, Mode.WARN))).isEqualTo(2);
		assertThat(verdictOnALink()).isEqualTo(Verdict.WARN);
		publish(2, Map.of(DetectionRule.URL_LINK, Mode.SHADOW));
		assertThat(screen().verdict()).isEqualTo(Verdict.ALLOW);
		assertThat(screen().isClean()).isFalse();
		publish(3, Map.of(DetectionRule.URL_LINK, Mode.OFF));
		assertThat(screen().isClean()).isTrue();
	}

	@Test
	void aVersionTellsWhoPublishedItWhenAndWhy() {
		publish(1, Map.of(DetectionRule.URL_LINK, Mode.WARN));
		assertThat(versions.before(Integer.MAX_VALUE, 1)).singleElement().satisfies((newest) -> {
			assertThat(newest.number()).isEqualTo(2);
			assertThat(newest.by()).isEqualTo(Optional.of(Cast.CARLA.id()));
			assertThat(newest.publishedAt()).isEqualTo(Stage.OPENING);
			assertThat(newest.reason()).isEqualTo("Too strict");
		});
	}

	@Test
	void publishingGoesOnRecordWithWhatChanged() {
		publish(1, Map.of(DetectionRule.URL_LINK, Mode.WARN, DetectionRule.PHONE_NUMBER, Mode.HOLD));
		assertThat(jdbc.sql("""
				select actor, particulars::text, t.text from audit_entries e
				join audit_texts t on t.entry_id = e.id where action = 'ScreeningRulesPublished'""")
			.query()
			.listOfRows())
			.singleElement()
			.satisfies((entry) -> assertThat(entry.toString())
				.contains(Cast.CARLA.id().id().toString(), "Too strict", "url-link: HOLD → WARN")
				.doesNotContain("phone-number"));
	}

	@Test
	void nothingIsPublishedThatChangesNothing() {
		assertRefused(Why.NOTHING_CHANGED, 1, Map.of(DetectionRule.URL_LINK, Mode.HOLD));
		assertRefused(Why.NOTHING_CHANGED, 1, Map.of());
	}

	@Test
	void whoeverHasNotSeenTheNewestVersionPublishesNothing() {
		publish(1, Map.of(DetectionRule.URL_LINK, Mode.WARN));
		assertRefused(Why.OUTDATED, 1, Map.of(DetectionRule.PHONE_NUMBER, Mode.OFF));
		assertRefused(Why.OUTDATED, 7, Map.of(DetectionRule.PHONE_NUMBER, Mode.OFF));
		assertThat(versions.newest().version()).isEqualTo(2);
		assertThat(versions.newest().mode(DetectionRule.PHONE_NUMBER)).isEqualTo(Mode.HOLD);
	}

	@Test
	void ofManyThatPublishAtOnceOneDoes() throws Exception {
		var tries = new ArrayList<Callable<String>>();
		for (var mode : List.of(Mode.OFF, Mode.SHADOW, Mode.WARN, Mode.OFF, Mode.SHADOW, Mode.WARN)) {
			tries.add(() -> {
				try {
					publish(1, Map.of(DetectionRule.URL_LINK, mode));
					return "published";
				}
				catch (PublishingRefused refused) {
					return refused.why().name();
				}
			});
		}
		var outcomes = new ArrayList<String>();
		try (var people = Executors.newFixedThreadPool(tries.size())) {
			for (var done : people.invokeAll(tries)) {
				outcomes.add(done.get());
			}
		}
		assertThat(outcomes).containsOnlyOnce("published").containsOnly("published", "OUTDATED");
		assertThat(versions.newest().version()).isEqualTo(2);
	}

	@Test
	void aVersionIsForEver() {
		for (var change : List.of("update screening_rule_versions set reason = 'x'",
				"delete from screening_rule_versions")) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(change).update());
		}
	}

	private void assertRefused(Why why, int base, Map<DetectionRule, Mode> modes) {
		assertThatExceptionOfType(PublishingRefused.class).isThrownBy(() -> publish(base, modes))
			.satisfies((refused) -> assertThat(refused.why()).isEqualTo(why));
	}

	private int publish(int base, Map<DetectionRule, Mode> modes) {
		return publishing.publish(Cast.CARLA.administrator(), base, modes, "Too strict");
	}

	private Verdict verdictOnALink() {
		return screen().verdict();
	}

	private Screening screen() {
		return screener.screen(List.of(new Screener.Text(Part.BODY, "Guarda https://www.altrove.it/offerte")),
				Side.SELLER, ITALY);
	}

}
