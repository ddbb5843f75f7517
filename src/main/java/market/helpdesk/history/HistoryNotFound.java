package market.helpdesk.history;

import java.util.UUID;

/** There is nobody of that id, or nobody whom the viewer ever dealt with. */
public class HistoryNotFound extends RuntimeException {

	public HistoryNotFound(UUID id) {
		super("No history with " + id);
	}

}
