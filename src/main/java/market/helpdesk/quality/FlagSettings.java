package market.helpdesk.quality;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How buyers flag answers.
 *
 * @param days how many days after its receipt an answer can be flagged
 * @param dismissedLimit from so many dismissed flags on, the further ones of a buyer wait
 * for an administrator
 * @param dismissedDays of how many days those are counted
 */
@Validated
@ConfigurationProperties("helpdesk.flags")
public record FlagSettings(@DefaultValue("14") @Min(1) @Max(366) int days,
		@DefaultValue("3") @Min(1) @Max(1_000) int dismissedLimit,
		@DefaultValue("30") @Min(1) @Max(366) int dismissedDays) {
}
