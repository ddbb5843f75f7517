package market.helpdesk.demo;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.HelpdeskTest;
import market.helpdesk.calendar.WorkingCalendars;
import market.helpdesk.deadline.ResponseClock;
import market.helpdesk.marketplace.MarketplaceImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In a database where other tests have people of the same names, who step aside until the
 * roll-back.
 */
@HelpdeskTest
class SampleMarketplaceTests {

	@Autowired
	MarketplaceImport marketplaceImport;

	@Autowired
	WorkingCalendars calendars;

	@Autowired
	ResponseClock responseClock;

	@Autowired
	PasswordEncoder passwords;

	@Autowired
	ApplicationContext application;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@BeforeEach
	void makeRoom() {
		jdbc.sql("update accounts set username = 'aside-' || username, marketplace_id = 'aside-' || marketplace_id")
			.update();
		jdbc.sql("update shops set marketplace_id = 'aside-' || marketplace_id").update();
		jdbc.sql("update orders set number = 'aside-' || number").update();
	}

	@Test
	void nobodyOfTheSampleExistsUnlessItIsAskedFor() {
		assertThat(application.getBeansOfType(SampleMarketplace.class)).isEmpty();
		assertThat(application.getBeansOfType(SampleAtStart.class)).isEmpty();
	}

	@Test
	void everyLineOfTheSampleGoesIn() {
		load();
		assertThat(jdbc
			.sql("""
					select (particulars ->> 'lines') || ' ' || (particulars ->> 'imported') || ' ' || (particulars ->> 'refused')
					from audit_entries where action = 'MarketplaceImported' order by id desc limit 1""")
			.query(String.class)
			.single()).isEqualTo("141 141 0");
	}

	@Test
	void theSampleSpeaksOfEveryStateOfAResponse() {
		load();
		assertThat(count("select count(*) from tickets where shop_id in (%s)")).isEqualTo(60);
		assertThat(count("select count(*) from response_deadline_backlog where shop_id in (%s)")).isZero();
		assertThat(count("select count(*) from response_deadlines where shop_id in (%s)")).isPositive();
		assertThat(count("select count(*) from overdue_responses where shop_id in (%s)")).isPositive();
		assertThat(count("select count(*) from late_answers where shop_id in (%s)")).isPositive();
		assertThat(count("select count(*) from response_deadline_outcomes where outcome = 'MET' and shop_id in (%s)"))
			.isPositive();
	}

	@Test
	void aBuyerOfTheSampleWaitsForTwoOfThreePoints() {
		load();
		assertThat(count("select count(*) from tickets where point_count = 3 and open_points = 2 and shop_id in (%s)"))
			.isOne();
		assertThat(count("select count(*) from points where open and shop_id in (%s)")).isEqualTo(2);
	}

	@Test
	void aShopOfTheSampleIsSoonAway() {
		load();
		assertThat(count("select count(*) from absences where substitute_id is not null and shop_id in (%s)")).isOne();
	}

	@Test
	void aReturnAndARepairAreOnTheirWay() {
		load();
		assertThat(jdbc.sql("select kind || ' ' || stage from cases where closed_at is null order by kind")
			.query(String.class)
			.list()).containsExactly("RETURN RECEIVED", "WARRANTY STARTED");
	}

	@Test
	void aShopOfTheSampleHasSavedWhatItOftenAnswers() {
		load();
		assertThat(count("select count(*) from saved_answers where shop_id in (%s)")).isEqualTo(2);
	}

	@Test
	void aBuyerOfTheSampleShowsAPhoto() {
		load();
		assertThat(count("select count(*) from attachments where has_thumbnail and shop_id in (%s)")).isOne();
	}

	@Test
	void anAnswerOfTheSampleIsFlaggedAndToBeDecided() {
		load();
		assertThat(count("select count(*) from open_flags where shop_id in (%s)")).isOne();
	}

	/** With a course over months, and something that lowers it. */
	@Test
	void everyShopOfTheSampleStandsSomewhere() {
		load();
		assertThat(count("select count(*) from standings where score between 50 and 99 and shop_id in (%s)"))
			.isEqualTo(3);
		assertThat(count("select count(*) from standing_snapshots where shop_id in (%s)")).isGreaterThan(3 * 60);
		assertThat(count("select count(distinct score) from standing_snapshots where shop_id in (%s)"))
			.isGreaterThan(3);
	}

	@Test
	void anAgreementOfTheSampleIsConfirmedAndAnotherProposed() {
		load();
		assertThat(jdbc.sql("select state from agreement_register order by state").query(String.class).list())
			.containsExactly("CONFIRMED", "PROPOSED");
	}

	@Test
	void aShopOfTheSampleIsSuspectedOfOneThingAndWasOfOthers() {
		load();
		assertThat(jdbc.sql("""
				select distinct kind || ' ' || state from violation_register
				where kind <> 'LATE_RESPONSE' and shop_id = (select id from shops where marketplace_id = 'riva')
				order by 1""").query(String.class).list()).containsExactly("MARKETING SUSPECTED",
				"OFF_PLATFORM_CONTACT CONFIRMED", "OFF_PLATFORM_DEAL DISMISSED");
	}

	@Test
	void everyoneSignsInWithTheSamePassword() {
		load();
		assertThat(jdbc.sql("select distinct password_hash from accounts where username in ('anna', 'giulia', 'carla')")
			.query(String.class)
			.list()).singleElement().satisfies((hash) -> assertThat(passwords.matches("helpdesk", hash)).isTrue());
	}

	private void load() {
		new SampleMarketplace(marketplaceImport, calendars, responseClock, scenes(), passwords).load(clock.instant());
	}

	/** As they would be if the sample were asked for. */
	private List<SampleScene> scenes() {
		var factory = application.getAutowireCapableBeanFactory();
		return Stream
			.of(SampleAbsence.class, SampleCases.class, SampleSavedAnswers.class, SampleAttachment.class,
					SampleFlag.class, SampleAgreements.class, SampleViolations.class, SampleSanctions.class,
					SampleStanding.class)
			.<SampleScene>map(factory::createBean)
			.toList();
	}

	private long count(String sql) {
		var shops = "select id from shops where marketplace_id in ('riva', 'nowa-komorka', 'bottega-bit')";
		return jdbc.sql(sql.formatted(shops)).query(Long.class).single();
	}

}
