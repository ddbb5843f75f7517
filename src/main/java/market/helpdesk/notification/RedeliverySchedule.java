package market.helpdesk.notification;

import java.time.Clock;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets what could not be told be told again, on every node. */
@Component
class RedeliverySchedule implements SchedulingConfigurer {

	private final Redelivery redelivery;

	private final NotificationSettings settings;

	private final Clock clock;

	RedeliverySchedule(Redelivery redelivery, NotificationSettings settings, Clock clock) {
		this.redelivery = redelivery;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(() -> redelivery.run(clock.instant()), settings.retryEvery());
	}

}
