package market.helpdesk.web.downtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The downtimes that were recorded, the latest record first, and a form for another.
 *
 * @param zones in which times can be told
 * @param zone in which the page tells them
 * @param overlapping the one that what was typed overlaps with, null if there is none
 */
public record DowntimesPage(List<DowntimeRow> downtimes, List<String> zones, String zone,
		@Nullable DowntimeRow overlapping) {
}
