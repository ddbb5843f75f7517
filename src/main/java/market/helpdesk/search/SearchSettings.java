package market.helpdesk.search;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How words are indexed and looked for.
 *
 * @param indexEvery the pause after which what was written is indexed; with what that
 * takes, how old the index is at most
 * @param batch how many documents are indexed in one transaction
 * @param backfillBatch of how many tickets at once a shop's past is indexed; what is
 * written meanwhile waits no longer than for one of these
 * @param pageSize how many hits a page shows
 * @param newest how many of the newest documents are looked through before the index is
 * asked: words that stand everywhere are found there at once
 * @param ranked how many of the newest hits are ranked where the best match comes first
 * @param timeout after which a search is given up
 */
@Validated
@ConfigurationProperties("helpdesk.search")
public record SearchSettings(@DefaultValue("500ms") @DurationMin(millis = 50) Duration indexEvery,
		@DefaultValue("500") @Min(1) @Max(10_000) int batch, @DefaultValue("50") @Min(1) @Max(1_000) int backfillBatch,
		@DefaultValue("20") @Min(1) @Max(100) int pageSize, @DefaultValue("300") @Min(0) @Max(10_000) int newest,
		@DefaultValue("1000") @Min(1) @Max(10_000) int ranked,
		@DefaultValue("5s") @DurationMin(millis = 1) Duration timeout) {
}
