package market.helpdesk.standing;

/** There is no such shop, or its standing is not the viewer's to see. */
public class StandingNotFound extends RuntimeException {

	public StandingNotFound(String shop) {
		super("No standing of shop " + shop);
	}

}
