package market.helpdesk.aftersales;

import java.time.Clock;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets the update clock be swept again and again, on every node. */
@Component
class UpdateClockSchedule implements SchedulingConfigurer {

	private final UpdateClock updateClock;

	private final UpdateSettings settings;

	private final Clock clock;

	UpdateClockSchedule(UpdateClock updateClock, UpdateSettings settings, Clock clock) {
		this.updateClock = updateClock;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(() -> updateClock.sweep(clock.instant()), settings.sweepEvery());
	}

}
