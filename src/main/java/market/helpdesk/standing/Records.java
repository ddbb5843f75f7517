package market.helpdesk.standing;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import market.helpdesk.deadline.ResponseTime;

/**
 * What the records say of a shop up to the end of a day: how often what happened, and
 * within how much working time it answered. This is all that a standing depends on.
 *
 * @param counts by kind; what never happened may be missing
 * @param times how many of the answers on time came within how many quarters of an hour
 * of working time
 */
public record Records(Map<RecordKind, Count> counts, SortedMap<Integer, Count> times) {

	/** To which the time of an answer is rounded up. */
	public static final Duration QUARTER = Duration.ofMinutes(15);

	/** So many are allowed for an answer (R13). */
	static final int QUARTERS_ALLOWED = (int) ResponseTime.ALLOWED.dividedBy(QUARTER);

	/** Those of a shop that has done nothing yet. */
	public static final Records NONE = new Records(Map.of(), new TreeMap<>());

	public Records {
		var byKind = new EnumMap<RecordKind, Count>(RecordKind.class);
		byKind.putAll(counts);
		counts = Collections.unmodifiableMap(byKind);
		times = Collections.unmodifiableSortedMap(new TreeMap<>(times));
	}

	public Count of(RecordKind kind) {
		return counts.getOrDefault(kind, Count.NONE);
	}

	/** Returns these and some more of a kind. */
	public Records with(RecordKind kind, Count more) {
		return replace(kind, of(kind).plus(more));
	}

	/**
	 * Returns these but for some of a kind.
	 * @throws IllegalArgumentException if there are not so many
	 */
	public Records without(RecordKind kind, Count less) {
		return replace(kind, of(kind).minus(less));
	}

	/** Returns these and some more answers that came on time, within so much time. */
	public Records withAnswers(int quarters, Count more) {
		var later = new TreeMap<>(times);
		later.merge(quarters, more, Count::plus);
		return new Records(counts, later).with(RecordKind.ANSWER_ON_TIME, more);
	}

	/** Returns these as if every answer on time had come within so much time. */
	Records answeredWithin(int quarters) {
		return new Records(counts, new TreeMap<>(Map.of(quarters, of(RecordKind.ANSWER_ON_TIME))));
	}

	private Records replace(RecordKind kind, Count count) {
		var changed = new EnumMap<RecordKind, Count>(RecordKind.class);
		changed.putAll(counts);
		changed.put(kind, count);
		return new Records(changed, times);
	}

	/**
	 * Returns how many quarters of an hour of working time an answer took, rounded up.
	 * One on time takes never more than are allowed, even where its deadline was later
	 * than that for a gap.
	 */
	static int quarters(Duration worked) {
		var begun = (int) worked.plus(QUARTER).minusNanos(1).dividedBy(QUARTER);
		return Math.clamp(begun, 0, QUARTERS_ALLOWED);
	}

}
