package market.helpdesk.privacy;

/** There is no such request. */
public class ErasureRequestNotFound extends RuntimeException {

	public ErasureRequestNotFound(Object id) {
		super("No request " + id);
	}

}
