package market.helpdesk.ticket;

/** Whose turn it is in a ticket (R1). */
public enum Status {

	/** The buyer wrote last, so the shop owes an answer (R13). */
	NEEDS_ANSWER,

	/** The marketplace has taken over, and owes an answer itself. */
	WITH_MARKETPLACE,

	/** The shop or the marketplace wrote last, or the buyer needs no answer. */
	WAITING_FOR_BUYER,

	/** The buyer closed it. A new message of the buyer reopens it. */
	CLOSED

}
