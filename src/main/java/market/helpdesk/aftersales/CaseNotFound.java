package market.helpdesk.aftersales;

/**
 * There is no such case, or none that the viewer may know of: nobody can tell which (R2).
 */
public class CaseNotFound extends RuntimeException {

	public CaseNotFound(CaseId id) {
		super("No case " + id);
	}

}
