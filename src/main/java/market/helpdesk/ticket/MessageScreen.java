package market.helpdesk.ticket;

/**
 * Looks at every message before it is written, and keeps back what must not reach the
 * other side (R7, R8, R10). It is asked in the message's transaction, with its ticket
 * locked where there is one: what it keeps is there if the transaction is.
 */
public interface MessageScreen {

	/**
	 * Says what becomes of a message; the same form with the same text is on record once,
	 * however often it is sent.
	 */
	Screened screen(Outgoing outgoing);

}
