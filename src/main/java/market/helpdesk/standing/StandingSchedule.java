package market.helpdesk.standing;

import java.time.Clock;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets standings be computed again and again, on every node. */
@Component
class StandingSchedule implements SchedulingConfigurer {

	private final StandingJob job;

	private final StandingJobSettings settings;

	private final Clock clock;

	StandingSchedule(StandingJob job, StandingJobSettings settings, Clock clock) {
		this.job = job;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(() -> job.sweep(clock.instant()), settings.sweepEvery());
	}

}
