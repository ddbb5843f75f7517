package market.helpdesk.evidence;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How evidence packs are made.
 *
 * @param atOnce how many are put together at the same time on one node; others wait
 * @param patience how long somebody waits for that before they are told to try later
 */
@Validated
@ConfigurationProperties("helpdesk.evidence")
public record EvidenceSettings(@DefaultValue("2") @Positive int atOnce, @DefaultValue("30s") Duration patience) {
}
