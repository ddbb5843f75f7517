package market.helpdesk.archive;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets the archive be verified where somebody asked for it, on any node. */
@Component
class VerificationSchedule implements SchedulingConfigurer {

	private final VerificationJob job;

	private final VerificationSettings settings;

	VerificationSchedule(VerificationJob job, VerificationSettings settings) {
		this.job = job;
		this.settings = settings;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(job::run, settings.lookEvery());
	}

}
