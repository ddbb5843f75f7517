package market.helpdesk.ticket;

/**
 * Looks at what one side says to the other besides messages, before it is written (R7,
 * R8): terms, reasons, remarks. They are what they are to the letter, so nothing in them
 * is hidden, and nothing waits: what must not reach the other side is refused.
 */
public interface WordScreen {

	/**
	 * @throws WordsRefused if the other side must not read it. That it was tried is on
	 * record nevertheless, so the transaction is not to be rolled back by it.
	 */
	void require(Wording wording);

}
