package market.helpdesk.attachment;

import java.time.Clock;
import java.time.Instant;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets go of files that no message took along, on every node. */
@Component
class UploadSweepSchedule implements SchedulingConfigurer {

	static final int BATCH = 100;

	private final Uploads uploads;

	private final AttachmentSettings settings;

	private final Clock clock;

	UploadSweepSchedule(Uploads uploads, AttachmentSettings settings, Clock clock) {
		this.uploads = uploads;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(() -> sweep(clock.instant()), settings.sweepEvery());
	}

	/** Batch by batch, each a transaction of its own. */
	void sweep(Instant now) {
		while (uploads.remove(now.minus(settings.keep()), BATCH) == BATCH) {
			Thread.yield();
		}
	}

}
