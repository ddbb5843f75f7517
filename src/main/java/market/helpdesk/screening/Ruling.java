package market.helpdesk.screening;

import market.helpdesk.ticket.Intent;
import market.helpdesk.ticket.Side;

/** What a verdict means for a message, which depends on who sends it and how. */
enum Ruling {

	/** It goes out as it is. */
	PASS,

	/** It goes out without what was found. */
	MASK,

	/** Its author is asked to confirm it. */
	ASK,

	/** Its author is told why it can't go out as it is. */
	STOP,

	/** It is kept for an administrator. */
	HOLD;

	/**
	 * Returns what becomes of a message. A buyer breaks no rule by giving an address, and
	 * is never kept from writing; what a shop must not say is not said by halves either.
	 */
	static Ruling of(Verdict verdict, Side author, Intent intent) {
		return switch (verdict) {
			case ALLOW -> PASS;
			case WARN -> (intent == Intent.CONFIRMED) ? PASS : ASK;
			case MASK, HOLD -> (author == Side.BUYER) ? MASK : kept(intent);
		};
	}

	private static Ruling kept(Intent intent) {
		return switch (intent) {
			case TELL_FIRST, CONFIRMED -> STOP;
			case FOR_A_LOOK, PLAIN -> HOLD;
		};
	}

}
