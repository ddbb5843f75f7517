package market.helpdesk.web.downtime;

import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * A downtime that was recorded.
 *
 * @param by who recorded it
 */
public record DowntimeRow(ZonedDateTime from, ZonedDateTime to, Duration length, String reason, String by,
		ZonedDateTime recordedAt) {
}
