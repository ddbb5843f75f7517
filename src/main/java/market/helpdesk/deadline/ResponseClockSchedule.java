package market.helpdesk.deadline;

import java.time.Clock;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets the response clock be swept again and again, on every node. */
@Component
class ResponseClockSchedule implements SchedulingConfigurer {

	private final ResponseClock responseClock;

	private final ResponseClockSettings settings;

	private final Clock clock;

	ResponseClockSchedule(ResponseClock responseClock, ResponseClockSettings settings, Clock clock) {
		this.responseClock = responseClock;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(() -> responseClock.sweep(clock.instant()), settings.sweepEvery());
	}

}
