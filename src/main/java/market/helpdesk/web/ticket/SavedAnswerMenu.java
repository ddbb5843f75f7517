package market.helpdesk.web.ticket;

import java.util.List;
import java.util.UUID;

/** The saved answers there are for a ticket, filled in with what it has. */
public record SavedAnswerMenu(UUID ticket, List<Choice> choices) {

	/**
	 * @param version which version of the answer it is
	 */
	public record Choice(UUID version, String name, String text) {
	}

}
