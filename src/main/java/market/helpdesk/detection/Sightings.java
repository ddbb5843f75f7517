package market.helpdesk.detection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is seen in a reading, by those who look one after the other: who comes first has
 * the place.
 */
final class Sightings {

	private static final BitSet NOTHING = new BitSet();

	private final Reading reading;

	private final BitSet taken = new BitSet();

	private final Map<FindingKind, BitSet> kinds = new EnumMap<>(FindingKind.class);

	private final List<Sighting> seen = new ArrayList<>();

	Sightings(Reading reading) {
		this.reading = reading;
	}

	/** Something in a reading. */
	private record Sighting(DetectionRule rule, int start, int end) {
	}

	/** Nothing else is to be seen there. */
	void take(DetectionRule rule, int start, int end) {
		seen.add(new Sighting(rule, start, end));
		kinds.computeIfAbsent(rule.kind(), (kind) -> new BitSet()).set(start, end);
		pass(start, end);
	}

	/** Whether something of a kind has a place that touches a stretch. */
	boolean has(FindingKind kind, int start, int end) {
		var next = kinds.getOrDefault(kind, NOTHING).nextSetBit(start);
		return next >= 0 && next < end;
	}

	/** Something that may share its place with others. */
	void see(DetectionRule rule, int start, int end) {
		seen.add(new Sighting(rule, start, end));
	}

	/** What stands there is harmless. */
	void pass(int start, int end) {
		taken.set(start, end);
	}

	boolean isFree(int start, int end) {
		var next = taken.nextSetBit(start);
		return next < 0 || next >= end;
	}

	/** Whether not all of it is taken. */
	boolean isOpen(int start, int end) {
		return taken.nextClearBit(start) < end;
	}

	/**
	 * Returns the findings in the original text, in its order; what overlaps and breaks
	 * the same rule is one.
	 */
	List<Finding> findings() {
		var graphemes = new Graphemes(reading.original());
		var byRule = new EnumMap<DetectionRule, List<Finding>>(DetectionRule.class);
		seen.stream()
			.sorted(Comparator.comparingInt(Sighting::start))
			.map((sighting) -> graphemes.whole(sighting.rule, reading.originOf(sighting.start),
					reading.endOf(sighting.end - 1)))
			.forEach((found) -> join(byRule.computeIfAbsent(found.rule(), (rule) -> new ArrayList<>()), found));
		return byRule.values()
			.stream()
			.flatMap(List::stream)
			.sorted(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end).thenComparing(Finding::rule))
			.toList();
	}

	private static void join(List<Finding> known, Finding found) {
		if (!known.isEmpty() && found.start() < known.getLast().end()) {
			var last = known.removeLast();
			known.add(new Finding(found.rule(), last.start(), Math.max(last.end(), found.end())));
		}
		else {
			known.add(found);
		}
	}

}
