package market.helpdesk.violation;

import java.util.UUID;

/** There is no such violation. */
public class ViolationNotFound extends RuntimeException {

	public ViolationNotFound(UUID id) {
		super("No violation " + id);
	}

}
