package market.helpdesk.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Messages of a buyer with no answer between them: they share one deadline, which begins
 * with the first (R13).
 *
 * @param answer the shop's message that ended the run, if one did
 */
record UnansweredRun(ThreadMessage first, Optional<ThreadMessage> answer) {

	/** Returns the runs of a thread, in their order. */
	static List<UnansweredRun> in(List<ThreadMessage> thread) {
		var runs = new ArrayList<UnansweredRun>();
		@Nullable ThreadMessage first = null;
		for (var message : thread) {
			if (first == null && message.isBuyers()) {
				first = message;
			}
			else if (first != null && !message.isBuyers()) {
				runs.add(new UnansweredRun(first, Optional.of(message)));
				first = null;
			}
		}
		if (first != null) {
			runs.add(new UnansweredRun(first, Optional.empty()));
		}
		return runs;
	}

}
