package market.helpdesk.archive;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the archive is verified.
 *
 * @param lookEvery the pause between two looks whether somebody asked for it
 * @param beatEvery how often it is said how far a verification is
 * @param patience after which time a node that says nothing is taken for dead
 * @param attempts how often a verification whose node died begins anew
 * @param batch how many rows are read at once
 * @param mostFindings how many broken rows are named; all are counted
 */
@Validated
@ConfigurationProperties("helpdesk.archive.verification")
record VerificationSettings(@DefaultValue("2s") @DurationMin(millis = 50) Duration lookEvery,
		@DefaultValue("1s") Duration beatEvery, @DefaultValue("2m") @DurationMin(seconds = 1) Duration patience,
		@DefaultValue("3") @Min(1) @Max(10) int attempts, @DefaultValue("500") @Min(1) @Max(10_000) int batch,
		@DefaultValue("1000") @Min(1) @Max(10_000) int mostFindings) {
}
