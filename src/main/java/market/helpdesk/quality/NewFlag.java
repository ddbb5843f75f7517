package market.helpdesk.quality;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a buyer is about to say against an answer.
 *
 * @param points the numbers of the points that were not answered; none where it says
 * something else, or what was asked has no points
 */
public record NewFlag(FlagKind kind, FlagReason words, SortedSet<Integer> points) {

	public NewFlag {
		points = (kind == FlagKind.NOT_ANSWERED) ? new TreeSet<>(points) : new TreeSet<>();
	}

	/** Returns it about those of its points that can be meant. */
	NewFlag about(SortedSet<Integer> others) {
		var meant = new TreeSet<>(points);
		meant.retainAll(others);
		return new NewFlag(kind, words, meant);
	}

}
