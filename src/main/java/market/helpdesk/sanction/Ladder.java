package market.helpdesk.sanction;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import market.helpdesk.violation.RegisteredViolation;

/**
 * Which measure follows, on one track as on the other: the mildest first, and a graver
 * one each time within the memory. Whatever happened before the last sanction was imposed
 * leads to no other: the shop is to hear first, and may better itself.
 */
record Ladder(Map<Measure, Threshold> thresholds, Duration memory) {

	/** More than anybody reads. */
	static final int MOST = 200;

	/**
	 * @throws IllegalArgumentException if a measure has no threshold
	 */
	Ladder {
		thresholds = Map.copyOf(thresholds);
		if (!thresholds.keySet().containsAll(EnumSet.allOf(Measure.class))) {
			throw new IllegalArgumentException("Every measure has its threshold");
		}
	}

	/** Returns the measure that is next, by those that stood. */
	Measure next(Track track, List<Past> past, Instant now) {
		return remembered(track, past, now).map(Past::measure)
			.max(Comparator.naturalOrder())
			.map(Measure::next)
			.orElse(track.measures().getFirst());
	}

	/**
	 * Returns the step that is due.
	 * @param violations what the shop has against it and has led to nothing yet, the
	 * latest first
	 */
	Optional<Step> step(Track track, List<Past> past, List<RegisteredViolation> violations, Instant now) {
		var measure = next(track, past, now);
		var threshold = threshold(measure);
		var since = since(track, past, now);
		var counting = violations.stream()
			.filter((violation) -> track.kinds().contains(violation.kind()))
			.filter((violation) -> !violation.occurredAt().isBefore(since))
			.limit(MOST)
			.toList();
		return (counting.size() < threshold.violations()) ? Optional.empty()
				: Optional.of(new Step(measure, threshold, counting));
	}

	/** Returns since when violations count for the next measure. */
	Instant since(Track track, List<Past> past, Instant now) {
		var window = now.minus(Duration.ofDays(threshold(next(track, past, now)).days()));
		return remembered(track, past, now).map(Past::imposedAt)
			.filter((imposed) -> imposed.isAfter(window))
			.max(Comparator.naturalOrder())
			.orElse(window);
	}

	private Stream<Past> remembered(Track track, List<Past> past, Instant now) {
		return past.stream()
			.filter((one) -> one.measure().track() == track)
			.filter((one) -> one.imposedAt().plus(memory).isAfter(now));
	}

	Threshold threshold(Measure measure) {
		return Objects.requireNonNull(thresholds.get(measure));
	}

}
