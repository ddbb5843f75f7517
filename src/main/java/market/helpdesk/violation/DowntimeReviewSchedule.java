package market.helpdesk.violation;

import java.time.Clock;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets downtimes be reviewed again and again, on every node. */
@Component
class DowntimeReviewSchedule implements SchedulingConfigurer {

	private final DowntimeReview review;

	private final DowntimeReviewSettings settings;

	private final Clock clock;

	DowntimeReviewSchedule(DowntimeReview review, DowntimeReviewSettings settings, Clock clock) {
		this.review = review;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(() -> review.run(clock.instant()), settings.every());
	}

}
