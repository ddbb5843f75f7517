package market.helpdesk.sanction;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an administrator is about to impose.
 *
 * @param violations what it is for, at least one
 * @param days how many it lasts, the usual number if none are named
 */
public record NewSanction(Measure measure, Set<UUID> violations, StatementOfReasons reasons, Optional<Integer> days) {

	/**
	 * @throws IllegalArgumentException if it is for nothing, or for more than anybody
	 * reads
	 */
	public NewSanction {
		violations = Set.copyOf(violations);
		if (violations.isEmpty() || violations.size() > Ladder.MOST) {
			throw new IllegalArgumentException("A sanction is for 1 to %d violations".formatted(Ladder.MOST));
		}
	}

}
