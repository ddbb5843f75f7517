package market.helpdesk.aftersales;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import market.helpdesk.ticket.Messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Within what time the next update of a case is expected (R17), and how the job works.
 *
 * @param workingDays the whole working days after the day of an update within which the
 * next one comes; a change holds for what begins afterwards
 * @param sweepEvery the pause between two sweeps
 * @param settle how long after its time is up a deadline is left alone, so that an update
 * made at the last instant is in the database; longer than a transaction may take
 * @param batch how many deadlines end in one transaction, which keeps others from writing
 * in their tickets
 */
@Validated
@ConfigurationProperties("helpdesk.updates")
public record UpdateSettings(@DefaultValue("3") @Min(1) @Max(30) int workingDays,
		@DefaultValue("1m") Duration sweepEvery, @DefaultValue("1m") Duration settle,
		@DefaultValue("200") @Min(1) @Max(10_000) int batch) {

	public UpdateSettings {
		if (settle.toSeconds() <= Messaging.TIMEOUT_SECONDS) {
			throw new IllegalArgumentException(
					"helpdesk.updates.settle must be more than %d s, the longest an update may take to be written"
						.formatted(Messaging.TIMEOUT_SECONDS));
		}
	}

}
