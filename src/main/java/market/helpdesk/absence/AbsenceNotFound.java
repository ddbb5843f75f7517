package market.helpdesk.absence;

/**
 * There is no such absence or shop, or none that is the asker's to decide about: nobody
 * can tell which (R2).
 */
public class AbsenceNotFound extends RuntimeException {

	public AbsenceNotFound(Object what) {
		super("No absence of " + what);
	}

}
