package market.helpdesk.demo;

import java.time.Clock;

import market.helpdesk.calendar.CalendarNotCovered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens the sample marketplace where nobody lives yet: on the first start, and not where
 * a file was imported, whose people come first.
 */
@Component
@ConditionalOnBooleanProperty("helpdesk.demo.enabled")
@Order(200)
class SampleAtStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(SampleAtStart.class);

	private final SampleMarketplace sample;

	private final JdbcClient jdbc;

	private final Clock clock;

	SampleAtStart(SampleMarketplace sample, JdbcClient jdbc, Clock clock) {
		this.sample = sample;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (jdbc.sql("select exists (select from accounts)").query(Boolean.class).single()) {
			return;
		}
		try {
			sample.load(clock.instant());
		}
		catch (CalendarNotCovered uncovered) {
			log.warn("{}: the sample marketplace stays closed", uncovered.getMessage());
		}
	}

}
