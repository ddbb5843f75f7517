package market.helpdesk.web.downtime;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

import market.helpdesk.web.calendar.MovesView;

/**
 * What recording a downtime would do.
 *
 * @param walls when it was by the wall clocks of each zone there is
 */
public record DowntimePreviewPage(Duration length, List<Wall> walls, MovesView moves) {

	/** When it was by the wall clocks of a zone. */
	public record Wall(String zone, ZonedDateTime from, ZonedDateTime to) {
	}

}
