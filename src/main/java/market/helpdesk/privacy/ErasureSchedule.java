package market.helpdesk.privacy;

import java.time.Clock;
import java.time.Duration;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Lets what is due, and what was granted, be erased, on every node. What is due waits a
 * while after the start: until then the preview shows what will go, and a mistake in the
 * configuration can be seen.
 */
@Component
class ErasureSchedule implements SchedulingConfigurer {

	private final Retention retention;

	private final GrantedErasures granted;

	private final RetentionSettings settings;

	private final ErasureSettings requests;

	private final Clock clock;

	ErasureSchedule(Retention retention, GrantedErasures granted, RetentionSettings settings, ErasureSettings requests,
			Clock clock) {
		this.retention = retention;
		this.granted = granted;
		this.settings = settings;
		this.requests = requests;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(
				new FixedDelayTask(() -> retention.run(clock.instant()), settings.every(), settings.first()));
		tasks.addOneTimeTask(() -> retention.count(clock.instant()), Duration.ZERO);
		tasks.addFixedDelayTask(() -> granted.run(clock.instant()), requests.every());
	}

}
