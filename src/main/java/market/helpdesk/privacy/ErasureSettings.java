package market.helpdesk.privacy;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How erasures that were granted are carried out.
 *
 * @param every the pause between two runs; what still stands against a ticket is looked
 * at anew in each
 * @param batch how many tickets of a person are looked for at once
 */
@Validated
@ConfigurationProperties("helpdesk.erasure")
public record ErasureSettings(@DefaultValue("5m") Duration every, @DefaultValue("100") @Min(1) @Max(1_000) int batch) {
}
