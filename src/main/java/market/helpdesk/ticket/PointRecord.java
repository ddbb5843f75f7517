package market.helpdesk.ticket;

import java.util.List;
import java.util.Map;

/**
 * What was asked point by point in a stretch of a thread and answered there, and what is
 * open in the whole ticket.
 *
 * @param points by their numbers
 * @param answers which points a message of the stretch answers
 */
public record PointRecord(List<Point> points, Map<MessageId, List<Integer>> answers) {

	/** Of a ticket in which nothing was asked point by point. */
	public static final PointRecord NONE = new PointRecord(List.of(), Map.of());

	/** Returns what is open, wherever in the ticket it was asked. */
	public List<Point> open() {
		return points.stream().filter(Point::open).toList();
	}

}
