package market.helpdesk.web.ticket;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import market.helpdesk.ticket.MessageId;
import market.helpdesk.ticket.Point;
import market.helpdesk.ticket.PointRecord;

/**
 * The points of a ticket, as its page shows them beside its messages.
 *
 * @param count how many were asked
 * @param openCount how many of them are open
 */
public record PointsView(PointRecord record, int count, int openCount) {

	/** What a message asks. */
	public List<Point> asked(UUID message) {
		return record.points().stream().filter((point) -> point.message().id().equals(message)).toList();
	}

	/** How many points a message answers. */
	public int answers(UUID message) {
		return numbers(message).size();
	}

	/** Which points a message answers, {@code 1, 2}. */
	public String answered(UUID message) {
		return numbers(message).stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

	private List<Integer> numbers(UUID message) {
		return record.answers().getOrDefault(new MessageId(message), List.of());
	}

	/** What is open, wherever in the ticket it was asked. */
	public List<Point> open() {
		return record.open();
	}

}
