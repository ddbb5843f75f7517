package market.helpdesk.privacy;

import java.time.Clock;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets what is due, and what was granted, be erased, on every node. */
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
		tasks.addFixedDelayTask(() -> retention.run(clock.instant()), settings.every());
		tasks.addFixedDelayTask(() -> granted.run(clock.instant()), requests.every());
	}

}
