package market.helpdesk.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened, once and for all.
 *
 * @param at when: a missed deadline when its time was up, an upheld flag when it was
 * decided
 * @param until since when it counts no more: a violation was waived, a downtime turned
 * out to excuse it, the buyer says something else now
 * @param quarters of an hour of working time that an answer on time took; 0 for all else
 */
record Fact(RecordKind kind, Instant at, Optional<Instant> until, int quarters) {

	static Fact of(RecordKind kind, Instant at) {
		return new Fact(kind, at, Optional.empty(), 0);
	}

	static Fact of(RecordKind kind, Instant at, Optional<Instant> until) {
		return new Fact(kind, at, until, 0);
	}

	static Fact answer(Instant at, Duration worked) {
		return new Fact(RecordKind.ANSWER_ON_TIME, at, Optional.empty(), Records.quarters(worked));
	}

	/** Whether it counted at the end of a window. */
	boolean counts(StandingWindow window) {
		return window.contains(at) && until.map((end) -> !end.isBefore(window.until())).orElse(true);
	}

}
