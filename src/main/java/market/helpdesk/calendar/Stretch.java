package market.helpdesk.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Time from an instant up to but not including another.
 */
public record Stretch(Instant from, Instant to) {

	/** Returns the shortest that holds all of these. */
	static Optional<Stretch> around(Collection<Stretch> stretches) {
		return stretches.stream()
			.map(Stretch::from)
			.min(Comparator.naturalOrder())
			.map((from) -> new Stretch(from,
					stretches.stream().map(Stretch::to).max(Comparator.naturalOrder()).orElseThrow()));
	}

}
