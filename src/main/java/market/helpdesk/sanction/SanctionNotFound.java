package market.helpdesk.sanction;

/** There is no such sanction, proposal or appeal, or it isn't the viewer's to see. */
public class SanctionNotFound extends RuntimeException {

	public SanctionNotFound(Object id) {
		super("No sanction " + id);
	}

}
