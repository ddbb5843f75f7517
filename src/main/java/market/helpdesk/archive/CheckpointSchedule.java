package market.helpdesk.archive;

import java.time.Clock;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets checkpoints be made and told outside, on every node. */
@Component
class CheckpointSchedule implements SchedulingConfigurer {

	private final Checkpointing checkpointing;

	private final Publishing publishing;

	private final ArchiveSettings settings;

	private final Clock clock;

	CheckpointSchedule(Checkpointing checkpointing, Publishing publishing, ArchiveSettings settings, Clock clock) {
		this.checkpointing = checkpointing;
		this.publishing = publishing;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		var pause = settings.lookEvery();
		tasks.addFixedDelayTask(new FixedDelayTask(() -> checkpointing.runIfDue(clock.instant()), pause, pause));
		tasks.addFixedDelayTask(new FixedDelayTask(publishing::run, pause, pause));
	}

}
