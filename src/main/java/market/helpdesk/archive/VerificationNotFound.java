package market.helpdesk.archive;

/** There is no such verification. */
public class VerificationNotFound extends RuntimeException {

	public VerificationNotFound(String id) {
		super("There is no verification " + id);
	}

}
