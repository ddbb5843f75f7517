package market.helpdesk.search;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Lets be indexed what was written, again and again, on every node. */
@Component
class IndexingSchedule implements SchedulingConfigurer {

	private final Indexing indexing;

	private final SearchSettings settings;

	IndexingSchedule(Indexing indexing, SearchSettings settings) {
		this.indexing = indexing;
		this.settings = settings;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(indexing::run, settings.indexEvery());
	}

}
