package market.helpdesk.screening;

import java.time.Duration;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the same text to many buyers is too much (R10).
 *
 * @param bulkBuyers from so many buyers on
 * @param bulkWithin within this time
 * @param bulkLikeness how much of two texts must be the same: the share of what stands in
 * either, three words at a time, that stands in both
 * @param bulkWords a text of fewer words is everybody's: "Grazie, buona giornata"
 * @param tidyEvery the pause between two looks for what is kept no longer
 */
@Validated
@ConfigurationProperties("helpdesk.screening")
record BulkSettings(@DefaultValue("5") @Min(2) @Max(1_000) int bulkBuyers, @DefaultValue("24h") Duration bulkWithin,
		@DefaultValue("0.5") @DecimalMin("0.1") @DecimalMax("1") double bulkLikeness,
		@DefaultValue("8") @Min(3) @Max(1_000) int bulkWords, @DefaultValue("1h") Duration tidyEvery) {
}
