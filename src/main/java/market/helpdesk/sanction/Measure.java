package market.helpdesk.sanction;

import java.util.Optional;

import market.helpdesk.account.Curb.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What can be imposed. Each belongs to one track, and on each they stand with the mildest
 * first.
 */
public enum Measure {

	/** Says what went wrong. */
	REMINDER(Track.A_ANSWERS, null),

	/** Restricts what the shop may do at the marketplace, for a time. */
	RESTRICTION(Track.A_ANSWERS, Kind.RESTRICTED),

	/** Suspends the shop, for a time: the gravest that answers can lead to. */
	ANSWERS_SUSPENSION(Track.A_ANSWERS, Kind.SUSPENDED),

	/** Says what went wrong. */
	WARNING(Track.B_OUTSIDE, null),

	/** Suspends the shop, for a time. */
	OUTSIDE_SUSPENSION(Track.B_OUTSIDE, Kind.SUSPENDED),

	/** Removes the shop for good, which takes two administrators and three days. */
	REMOVAL(Track.B_OUTSIDE, Kind.REMOVED);

	private final Track track;

	private final @Nullable Kind curb;

	Measure(Track track, @Nullable Kind curb) {
		this.track = track;
		this.curb = curb;
	}

	public Track track() {
		return track;
	}

	/** What the shop may not do because of it, if there is anything. */
	public Optional<Kind> curb() {
		return Optional.ofNullable(curb);
	}

	/** Whether it holds for good and takes two administrators. */
	public boolean isForGood() {
		return this == REMOVAL;
	}

	/** Whether an administrator says how long it holds. */
	public boolean isAdjustable() {
		return curb != null && !isForGood();
	}

	/** The next one on its track; the gravest is followed by itself. */
	Measure next() {
		var ladder = track.measures();
		return ladder.get(Math.min(ladder.indexOf(this) + 1, ladder.size() - 1));
	}

}
