package market.helpdesk.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * For how long what was written is kept, and how what has been kept that long goes.
 *
 * @param years for how many, from when something was said or done in a ticket last
 * @param enabled whether the job erases; it counts all the same
 * @param every the pause between two of its runs
 * @param batch how many matters are looked for at once
 * @param atMost how many matters of a kind one run erases at most
 */
@Validated
@ConfigurationProperties("helpdesk.retention")
public record RetentionSettings(@DefaultValue("10") @Min(1) @Max(100) int years, @DefaultValue("true") boolean enabled,
		@DefaultValue("24h") Duration every, @DefaultValue("100") @Min(1) @Max(1_000) int batch,
		@DefaultValue("10000") @Min(1) @Max(1_000_000) int atMost) {

	/**
	 * @throws IllegalArgumentException if the pause is none
	 */
	public RetentionSettings {
		if (every.isNegative() || every.isZero()) {
			throw new IllegalArgumentException("helpdesk.retention.every: a pause is longer than nothing");
		}
	}

	/** Returns until when something was done last whose time is over at an instant. */
	Instant until(Instant now) {
		return now.atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
	}

	/** Returns when the time of something is over that was done last at an instant. */
	public Instant endOf(Instant lastActivity) {
		return lastActivity.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
	}

}
