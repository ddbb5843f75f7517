package market.helpdesk.violation;

import java.time.Instant;
import java.util.Optional;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.calendar.ClockRevision;
import market.helpdesk.deadline.ResponseClock;

/** Why a confirmed violation counts for nothing. */
public sealed interface WaiverCause {

	/** The names under which causes are kept. */
	enum Kind {

		DOWNTIME, RELEASED_ANSWER, APPEAL

	}

	Kind kind();

	Actor actor();

	/** What somebody said to it, where somebody did. */
	Optional<String> reason();

	/**
	 * The platform was down, and but for that the answer would have been on time.
	 *
	 * @param revision what recorded the downtime
	 */
	record Downtime(ClockRevision revision) implements WaiverCause {

		@Override
		public Kind kind() {
			return Kind.DOWNTIME;
		}

		@Override
		public Actor actor() {
			return ResponseClock.ACTOR;
		}

		@Override
		public Optional<String> reason() {
			return Optional.of(revision.reason());
		}

	}

	/** The answer had been sent in time, and was held back until it was released (R7). */
	record ReleasedAnswer(Instant sentAt) implements WaiverCause {

		@Override
		public Kind kind() {
			return Kind.RELEASED_ANSWER;
		}

		@Override
		public Actor actor() {
			return ResponseClock.ACTOR;
		}

		@Override
		public Optional<String> reason() {
			return Optional.empty();
		}

	}

	/** The shop appealed against what followed from it, and was right (R9). */
	record Appeal(AccountId by, ViolationReason why) implements WaiverCause {

		@Override
		public Kind kind() {
			return Kind.APPEAL;
		}

		@Override
		public Actor actor() {
			return new Actor.Person(by.id());
		}

		@Override
		public Optional<String> reason() {
			return Optional.of(why.text());
		}

	}

}
