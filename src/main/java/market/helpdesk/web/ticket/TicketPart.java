package market.helpdesk.web.ticket;

import org.springframework.ui.Model;

/**
 * A part of a ticket's page that somebody else looks after: it adds what its component
 * shows to the model, under a name of its own. It asks the database once at most, and not
 * at all where the ticket tells that there is nothing to find.
 */
public interface TicketPart {

	void add(Sight sight, Model model);

}
