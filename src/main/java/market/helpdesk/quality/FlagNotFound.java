package market.helpdesk.quality;

/** There is no such flag. */
public class FlagNotFound extends RuntimeException {

	public FlagNotFound(FlagId id) {
		super("No flag " + id);
	}

}
