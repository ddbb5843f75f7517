package market.helpdesk.violation;

import market.helpdesk.account.AccountId;
import market.helpdesk.audit.Actor;
import market.helpdesk.calendar.ClockRevision;
import market.helpdesk.deadline.ResponseClock;

/** Why a confirmed violation counts for nothing. */
public sealed interface WaiverCause {

	/** In words, as they are kept. */
	String reason();

	Actor actor();

	/** The names under which causes are kept. */
	enum Kind {

		DOWNTIME, RELEASED_ANSWER, APPEAL

	}

	Kind kind();

	/**
	 * The platform was down, and but for that the answer would have been on time.
	 *
	 * @param revision what recorded the downtime
	 */
	record Downtime(ClockRevision revision) implements WaiverCause {

		@Override
		public String reason() {
			return revision.reason();
		}

		@Override
		public Actor actor() {
			return ResponseClock.ACTOR;
		}

		@Override
		public Kind kind() {
			return Kind.DOWNTIME;
		}

	}

	/**
	 * The answer had been sent in time and was held back, until an administrator found
	 * nothing against it (R7).
	 */
	record ReleasedAnswer(AccountId by, String reason) implements WaiverCause {

		@Override
		public Actor actor() {
			return new Actor.Person(by.id());
		}

		@Override
		public Kind kind() {
			return Kind.RELEASED_ANSWER;
		}

	}

	/** The shop appealed against what followed from it, and was right (R9). */
	record Appeal(AccountId by, String reason) implements WaiverCause {

		@Override
		public Actor actor() {
			return new Actor.Person(by.id());
		}

		@Override
		public Kind kind() {
			return Kind.APPEAL;
		}

	}

}
