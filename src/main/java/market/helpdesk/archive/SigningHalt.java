package market.helpdesk.archive;

/**
 * Why nothing is signed although there is a key: to sign would vouch for what somebody
 * may have forged. It goes on when a person has looked and removed the cause.
 *
 * @param place what knows better: a file; the key itself, where another followed it
 * @param number the checkpoint it is about
 */
public record SigningHalt(Cause cause, String place, long number) {

	/** What stands against signing. */
	public enum Cause {

		/** A place outside knows a checkpoint that the database has not. */
		CHECKPOINT_MISSING,

		/** A place outside knows another checkpoint than the database has. */
		CHECKPOINT_REPLACED,

		/** Another key followed the one we have, so that it may sign no more. */
		KEY_FOLLOWED

	}

}
