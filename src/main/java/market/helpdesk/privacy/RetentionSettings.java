package market.helpdesk.privacy;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * For how long what was written is kept, and how what has been kept that long goes.
 *
 * @param years for how many, from when something was said or done in a ticket last; no
 * fewer than the database's owner had it configured with
 * @param enabled whether the job erases; it counts all the same
 * @param first how long after the start its first run comes, so that somebody can look at
 * the preview before
 * @param every the pause between two of its runs
 * @param batch how many matters are looked for at once
 * @param atMost how many matters of a kind one run erases at most
 */
@Validated
@ConfigurationProperties("helpdesk.retention")
public record RetentionSettings(@DefaultValue("10") @Min(1) @Max(100) int years, @DefaultValue("true") boolean enabled,
		@DefaultValue("1h") Duration first, @DefaultValue("24h") Duration every,
		@DefaultValue("100") @Min(1) @Max(1_000) int batch, @DefaultValue("10000") @Min(1) @Max(1_000_000) int atMost) {

	/**
	 * @throws IllegalArgumentException if a pause is none
	 */
	public RetentionSettings {
		if (every.isNegative() || every.isZero() || first.isNegative() || first.isZero()) {
			throw new IllegalArgumentException("helpdesk.retention: a pause is longer than nothing");
		}
	}

}
