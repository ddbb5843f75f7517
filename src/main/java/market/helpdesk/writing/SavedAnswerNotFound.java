package market.helpdesk.writing;

/**
 * There is no such saved answer or shop, or none that is the asker's: nobody can tell
 * which (R2).
 */
public class SavedAnswerNotFound extends RuntimeException {

	public SavedAnswerNotFound(Object what) {
		super("No saved answer of " + what);
	}

}
