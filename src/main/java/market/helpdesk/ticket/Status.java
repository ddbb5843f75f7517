package market.helpdesk.ticket;

/** Whose turn it is in a ticket (R1). */
public enum Status {

	/** The buyer wrote last, so the shop owes an answer (R13). */
	NEEDS_ANSWER,

	/** The shop wrote last. */
	WAITING_FOR_BUYER,

	/** The buyer closed it. A new message of the buyer reopens it. */
	CLOSED

}
