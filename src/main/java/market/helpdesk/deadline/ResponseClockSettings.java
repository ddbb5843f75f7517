package market.helpdesk.deadline;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import market.helpdesk.ticket.Messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the job works; none of it changes what is on time.
 *
 * @param sweepEvery the pause between two sweeps
 * @param settle how long after its time is up a deadline is left alone, so that an answer
 * received at the last instant is in the database; longer than a transaction may take
 * @param batch how many deadlines end in one transaction
 * @param backlogBatch how many tickets are gone through in one transaction
 */
@Validated
@ConfigurationProperties("helpdesk.response-clock")
public record ResponseClockSettings(@DefaultValue("1m") Duration sweepEvery, @DefaultValue("1m") Duration settle,
		@DefaultValue("1000") @Min(1) @Max(10_000) int batch,
		@DefaultValue("100") @Min(1) @Max(1_000) int backlogBatch) {

	public ResponseClockSettings {
		if (settle.toSeconds() <= Messaging.TIMEOUT_SECONDS) {
			throw new IllegalArgumentException(
					"helpdesk.response-clock.settle must be more than %d s, the longest a message may take to be written"
						.formatted(Messaging.TIMEOUT_SECONDS));
		}
	}

}
