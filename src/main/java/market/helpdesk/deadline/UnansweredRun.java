package market.helpdesk.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Messages of a buyer with no answer between them: they share one deadline, which begins
 * with the first (R13). So does asking for another answer than the one that was given.
 *
 * @param answer the shop's message that ended the run, if one did
 * @param release what else ended it: that no answer was needed or that the marketplace
 * took over
 */
record UnansweredRun(ThreadMessage first, Optional<ThreadMessage> answer, Optional<Release> release) {

	/** Returns the runs of a thread, in their order. */
	static List<UnansweredRun> in(List<ThreadMessage> thread, List<PastRelease> releases) {
		var runs = new ArrayList<UnansweredRun>();
		var position = 0;
		for (var part : releases) {
			addRuns(thread.subList(Math.min(position, part.after()), part.after()), Optional.of(part.release()), runs);
			position = Math.max(position, Math.min(part.until(), thread.size()));
		}
		addRuns(thread.subList(position, thread.size()), Optional.empty(), runs);
		return runs;
	}

	private static void addRuns(List<ThreadMessage> thread, Optional<Release> end, List<UnansweredRun> runs) {
		@Nullable ThreadMessage first = null;
		for (var message : thread) {
			if (first == null && message.isBuyers()) {
				first = message;
			}
			else if (first != null && message.isShops()) {
				runs.add(new UnansweredRun(first, Optional.of(message), Optional.empty()));
				first = null;
			}
		}
		if (first != null) {
			runs.add(new UnansweredRun(first, Optional.empty(), end));
		}
	}

}
