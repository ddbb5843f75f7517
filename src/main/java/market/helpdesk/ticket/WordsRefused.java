package market.helpdesk.ticket;

import java.util.UUID;

/** What somebody said must not reach the other side (R7, R8). Nothing else was done. */
public class WordsRefused extends RuntimeException {

	private final UUID screening;

	public WordsRefused(UUID screening) {
		super("Screening " + screening);
		this.screening = screening;
	}

	/** What was found. */
	public UUID screening() {
		return screening;
	}

}
