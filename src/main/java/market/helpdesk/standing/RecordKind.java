package market.helpdesk.standing;

/** What counts for a shop, and what counts against it. */
public enum RecordKind {

	/** An answer within its 24 working hours (R13). */
	ANSWER_ON_TIME,

	/** A deadline that was missed, whether it was answered later or not (R13). */
	ANSWER_LATE,

	/** An update of an open case in time (R17). */
	UPDATE_ON_TIME,

	/** One that was overdue, and not because the platform was down (R17). */
	UPDATE_OVERDUE,

	/** A stage that a case which is closed went through (R18). */
	STAGE_REACHED,

	/** One that it left out (R18). */
	STAGE_MISSING,

	/** A buyer said that an answer was complete, or clear (R15). */
	RATED_WELL,

	/** A buyer said that it was not (R15). */
	RATED_BADLY,

	/** An answer whose flag was upheld: a violation (R15, R16). */
	POOR_ANSWER;

	/** Whether it lowers a standing. */
	public boolean isAgainst() {
		return switch (this) {
			case ANSWER_LATE, UPDATE_OVERDUE, STAGE_MISSING, RATED_BADLY, POOR_ANSWER -> true;
			case ANSWER_ON_TIME, UPDATE_ON_TIME, STAGE_REACHED, RATED_WELL -> false;
		};
	}

}
