package market.helpdesk.privacy;

/** What stands against erasing a ticket, as {@code erasure_obstacles} says it. */
public enum Obstacle {

	LEGAL_HOLD, ANSWER_OWED, OPEN_CASE, OPEN_AGREEMENT, OPEN_FLAG, HELD_MESSAGE, SUSPECTED_VIOLATION, OPEN_APPEAL

}
