package market.helpdesk.deadline;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import market.helpdesk.calendar.CalendarNotCovered;
import market.helpdesk.calendar.ClockHistory;
import market.helpdesk.calendar.MarketCode;
import market.helpdesk.calendar.Stretch;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out what a change of the clock would do to the deadlines that run, with the code
 * that does it afterwards, and does nothing.
 */
@Component
public class RevisionPreview {

	private final RunningDeadlines deadlines;

	RevisionPreview(RunningDeadlines deadlines) {
		this.deadlines = deadlines;
	}

	/** Returns what would become of the deadlines that run if something else counted. */
	@Transactional(readOnly = true, timeout = 60)
	public DeadlineMoves of(ClockHistory present, ClockHistory proposed) {
		var moves = new DeadlineMoves();
		touched(present, proposed).forEach((stretch, markets) -> {
			deadlines.touchedBy(stretch, markets, (deadline) -> {
				if (isUpToDate(deadline, present)) {
					move(deadline, present, proposed).ifPresent(moves::add);
				}
			});
			markets.forEach((market) -> deadlines.computedBefore(present.clock(market).revision(), market,
					(deadline) -> move(deadline, present, proposed).ifPresent(moves::add)));
		});
		return moves;
	}

	/** In which stretch of time, in which markets, something else would count. */
	private static Map<Stretch, Set<MarketCode>> touched(ClockHistory present, ClockHistory proposed) {
		var touched = new HashMap<Stretch, Set<MarketCode>>();
		present.revisions()
			.keySet()
			.forEach((market) -> proposed.clock(market)
				.difference(present.clock(market))
				.ifPresent((stretch) -> touched.computeIfAbsent(stretch, (one) -> new HashSet<>()).add(market)));
		return touched;
	}

	/** One that is not may be moved to where it is touched by what it follows first. */
	private static boolean isUpToDate(ResponseDeadline deadline, ClockHistory present) {
		return deadline.basis().revision() >= present.clock(deadline.market()).revision();
	}

	private static Optional<DeadlineMove> move(ResponseDeadline deadline, ClockHistory present, ClockHistory proposed) {
		try {
			var before = present.follow(deadline, Instant.MAX);
			var after = proposed.follow(before, Instant.MAX);
			return before.time().equals(after.time()) ? Optional.empty() : Optional.of(new DeadlineMove(deadline.shop(),
					deadline.market(), deadline.ticket(), before.time(), after.time()));
		}
		catch (CalendarNotCovered uncovered) {
			return Optional.empty();
		}
	}

}
