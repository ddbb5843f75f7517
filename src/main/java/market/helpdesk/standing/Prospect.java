package market.helpdesk.standing;

/**
 * What would raise a standing.
 *
 * @param points by how much
 */
public record Prospect(Kind kind, double points) {

	/** What a shop can do. */
	public enum Kind {

		/** Answer the next ones on time, as soon as it does now. */
		ANSWERS,

		/** Have answered all that was on time as soon as can be wished. */
		SPEED,

		/** Give the next updates in time. */
		UPDATES,

		/** Leave out none of the next stages of its cases. */
		STAGES,

		/** Get the next answers rated as complete and clear. */
		RATINGS

	}

}
