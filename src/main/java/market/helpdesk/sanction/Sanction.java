package market.helpdesk.sanction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.account.ShopId;
import market.helpdesk.sanction.SanctionRefused.Why;

/**
 * What was imposed on a shop, and where it stands. All but a removal hold from when they
 * are imposed until their time is up; a removal holds for good, from when a second
 * administrator signs it.
 *
 * @param since since when it holds; not yet, while a removal waits
 * @param endsAt when its time is up; never, if it is for good
 * @param appealUntil the last instant at which the shop can appeal
 */
record Sanction(SanctionId id, ShopId shop, Measure measure, AccountId imposedBy, Instant imposedAt,
		SanctionState state, Optional<Instant> since, Optional<Instant> endsAt, Optional<Instant> appealUntil) {

	/** How long at least a removal is slept on (R9). */
	static final Duration COOLING_OFF = Duration.ofHours(72);

	/**
	 * @throws IllegalArgumentException if it has an end and is for good, or has none and
	 * isn't; or is for a time and waits
	 */
	Sanction {
		if (measure.isForGood() == endsAt.isPresent()) {
			throw new IllegalArgumentException("%s holds for good, or has an end".formatted(measure));
		}
		if (endsAt.filter((end) -> !end.isAfter(imposedAt)).isPresent()) {
			throw new IllegalArgumentException("A sanction ends after it begins");
		}
		var begins = state != SanctionState.AWAITING && state != SanctionState.DROPPED;
		if (since.isPresent() != begins || appealUntil.isPresent() != begins || !begins && !measure.isForGood()) {
			throw new IllegalArgumentException("Only a removal waits before it holds");
		}
	}

	/** Returns one that holds from now on. */
	static Sanction imposed(SanctionId id, ShopId shop, Measure measure, AccountId by, Instant at, Instant endsAt,
			Instant appealUntil) {
		return new Sanction(id, shop, measure, by, at, SanctionState.STANDING, Optional.of(at), Optional.of(endsAt),
				Optional.of(appealUntil));
	}

	/** Returns a removal with its first signature. */
	static Sanction removal(SanctionId id, ShopId shop, AccountId by, Instant at) {
		return new Sanction(id, shop, Measure.REMOVAL, by, at, SanctionState.AWAITING, Optional.empty(),
				Optional.empty(), Optional.empty());
	}

	/**
	 * A second administrator signs.
	 * @throws SanctionRefused if they signed first, too early, or there is nothing to
	 * sign
	 */
	Sanction signed(AccountId by, Instant at, Instant until) {
		require(state == SanctionState.AWAITING, Why.NOT_AWAITING);
		require(!by.equals(imposedBy), Why.SAME_ADMINISTRATOR);
		require(!at.isBefore(signableFrom()), Why.COOLING_OFF);
		return new Sanction(id, shop, measure, imposedBy, imposedAt, SanctionState.STANDING, Optional.of(at), endsAt,
				Optional.of(until));
	}

	/** From when on a second administrator can sign. */
	Instant signableFrom() {
		return imposedAt.plus(COOLING_OFF);
	}

	/**
	 * It gets no second signature.
	 * @throws SanctionRefused if it waits for none
	 */
	Sanction dropped() {
		require(state == SanctionState.AWAITING, Why.NOT_AWAITING);
		return with(SanctionState.DROPPED);
	}

	/**
	 * Its time is up.
	 * @throws SanctionRefused if it is not, or does not stand
	 */
	Sanction expired(Instant now) {
		require(state == SanctionState.STANDING, Why.NOT_STANDING);
		require(endsAt.filter((end) -> !end.isAfter(now)).isPresent(), Why.STILL_RUNNING);
		return with(SanctionState.EXPIRED);
	}

	/**
	 * An appeal against it is upheld, also after its time is up: it had led to a graver
	 * one.
	 * @throws SanctionRefused if it never stood, or was overturned before
	 */
	Sanction overturned() {
		require(state == SanctionState.STANDING || state == SanctionState.EXPIRED, Why.NOT_STANDING);
		return with(SanctionState.OVERTURNED);
	}

	/**
	 * @throws SanctionRefused if the shop can't appeal, or can't any more
	 */
	void requireAppealable(Instant at) {
		require(state == SanctionState.STANDING || state == SanctionState.EXPIRED, Why.NOT_APPEALABLE);
		require(appealUntil.filter((last) -> !at.isAfter(last)).isPresent(), Why.NOT_APPEALABLE);
	}

	/** Returns whether it holds at an instant, whoever has looked since. */
	boolean isInForce(Instant at) {
		return state == SanctionState.STANDING && endsAt.filter((end) -> !end.isAfter(at)).isEmpty();
	}

	private Sanction with(SanctionState next) {
		return new Sanction(id, shop, measure, imposedBy, imposedAt, next, since, endsAt, appealUntil);
	}

	private static void require(boolean fine, Why otherwise) {
		if (!fine) {
			throw new SanctionRefused(otherwise);
		}
	}

}
