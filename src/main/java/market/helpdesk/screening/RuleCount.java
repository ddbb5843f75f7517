package market.helpdesk.screening;

/**
 * How often a rule found something, in screenings, and how often an administrator thought
 * otherwise.
 */
public record RuleCount(long hits, long overturned) {

	public static final RuleCount NONE = new RuleCount(0, 0);

}
