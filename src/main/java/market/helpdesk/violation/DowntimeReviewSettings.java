package market.helpdesk.violation;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How late answers are gone through after a downtime was recorded; none of it changes
 * what is waived.
 *
 * @param every the pause between two looks
 * @param settle how long after a downtime was recorded its review begins, so that answers
 * which were written meanwhile are in the database; longer than recording it and writing
 * an answer may take together
 * @param batch how many answers are gone through in one transaction
 */
@Validated
@ConfigurationProperties("helpdesk.downtime-review")
public record DowntimeReviewSettings(@DefaultValue("1m") Duration every, @DefaultValue("2m") Duration settle,
		@DefaultValue("1000") @Min(1) @Max(10_000) int batch) {
}
