package market.helpdesk.screening;

import market.helpdesk.ticket.HeldMessageId;

/** There is no such held message, or none that the viewer may know of. */
public class HeldMessageNotFound extends RuntimeException {

	public HeldMessageNotFound(HeldMessageId id) {
		super("No held message " + id);
	}

}
