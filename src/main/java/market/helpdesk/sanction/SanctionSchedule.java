package market.helpdesk.sanction;

import java.time.Clock;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets sanctions end and shops be looked at, on every node. */
@Component
class SanctionSchedule implements SchedulingConfigurer {

	private final SanctionSweep sweep;

	private final SanctionSettings settings;

	private final Clock clock;

	SanctionSchedule(SanctionSweep sweep, SanctionSettings settings, Clock clock) {
		this.sweep = sweep;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(() -> sweep.expire(clock.instant()), settings.sweepEvery());
		tasks.addFixedDelayTask(() -> sweep.review(clock.instant()), settings.reviewEvery());
	}

}
