package market.helpdesk.archive;

/** Another node thought the one that verifies dead, and began anew. */
final class Superseded extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Superseded() {
		super("Taken over by another node", null, false, false);
	}

}
