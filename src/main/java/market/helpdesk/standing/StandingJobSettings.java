package market.helpdesk.standing;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the job works; none of it changes what a standing is.
 *
 * @param sweepEvery the pause between two sweeps: so old is a standing at most, and so
 * often a shop is computed at most
 * @param settle how long after a market's midnight its new day begins to count, so that
 * all of the day before is in the database; longer than what the sweeps of deadlines take
 * @param batch how many shops are looked for at once
 */
@Validated
@ConfigurationProperties("helpdesk.standing.job")
public record StandingJobSettings(@DefaultValue("1m") Duration sweepEvery, @DefaultValue("10m") Duration settle,
		@DefaultValue("500") @Min(1) @Max(10_000) int batch) {

	public StandingJobSettings {
		if (settle.isNegative() || settle.compareTo(Duration.ofHours(12)) > 0) {
			throw new IllegalArgumentException("helpdesk.standing.job.settle must be from 0 to 12 hours");
		}
	}

}
