package market.helpdesk.ticket;

/** What a ticket is about (R11). */
public enum Topic {

	QUESTION, ORDER, SHIPPING, RETURN, WITHDRAWAL, COMPLAINT, WARRANTY, OTHER

}
