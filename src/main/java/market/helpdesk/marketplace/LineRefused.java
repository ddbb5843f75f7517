package market.helpdesk.marketplace;

/**
 * A line says something that can't be, and stays outside. The message is the reason, in
 * words.
 */
class LineRefused extends RuntimeException {

	LineRefused(String reason) {
		super(reason);
	}

}
