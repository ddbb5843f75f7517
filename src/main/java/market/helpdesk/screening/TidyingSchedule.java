package market.helpdesk.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

import market.helpdesk.sweep.Sweeps;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Forgets old texts and adds up the days that are over, on every node. */
@Component
class TidyingSchedule implements SchedulingConfigurer {

	static final int BATCH = 1_000;

	private final BulkTexts texts;

	private final RuleTallies tallies;

	private final BulkSettings settings;

	private final Clock clock;

	TidyingSchedule(BulkTexts texts, RuleTallies tallies, BulkSettings settings, Clock clock) {
		this.texts = texts;
		this.tallies = tallies;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		tasks.addFixedDelayTask(() -> tidy(clock.instant()), settings.tidyEvery());
	}

	void tidy(Instant now) {
		Sweeps.of((at) -> allOf((most) -> texts.forget(at, most)), (at) -> allOf((most) -> tallies.fold(at, most)))
			.run(now);
	}

	/** Batch by batch, each a transaction of its own. */
	private static void allOf(IntUnaryOperator batch) {
		while (batch.applyAsInt(BATCH) == BATCH) {
			Thread.yield();
		}
	}

}
