package market.helpdesk.database;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedRateTask;

/** The application's clock, the only one there is. */
@Configuration(proxyBeanMethods = false)
class DatabaseClockConfiguration {

	@Bean
	DatabaseClock clock(DataSource database) {
		return new DatabaseClock(new DatabaseTime(database), System::nanoTime, Clock.systemUTC());
	}

	/**
	 * At a fixed rate and so beside the jobs: a sweep that takes minutes keeps no clock
	 * waiting.
	 */
	@Bean
	SchedulingConfigurer clockSchedule(DatabaseClock clock, ClockSettings settings) {
		var pause = settings.synchroniseEvery();
		return (tasks) -> tasks.addFixedRateTask(new FixedRateTask(clock::synchronise, pause, pause));
	}

}
