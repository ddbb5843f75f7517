package market.helpdesk.privacy;

import java.sql.Array;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands against erasing a ticket, as {@code erasure_obstacles} says it. */
public enum Obstacle {

	LEGAL_HOLD, ANSWER_OWED, OPEN_CASE, OPEN_AGREEMENT, OPEN_FLAG, HELD_MESSAGE, SUSPECTED_VIOLATION, OPEN_SANCTION,

	/** Whoever was sanctioned for something in it can still appeal. */
	APPEAL_POSSIBLE, OPEN_APPEAL;

	static Set<Obstacle> read(Array names) throws SQLException {
		return Stream.of((String[]) names.getArray())
			.map(Obstacle::valueOf)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
