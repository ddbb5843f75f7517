package market.helpdesk.privacy;

/** There is no such hold. */
public class HoldNotFound extends RuntimeException {

	public HoldNotFound(Object id) {
		super("No legal hold " + id);
	}

}
