package market.helpdesk.writing;

import java.util.Optional;

import market.helpdesk.ticket.Side;

/**
 * A message before it goes out.
 *
 * @param asked what it answers
 * @param reuse the saved answer it was made from
 * @param market the language of the market, if hints know it
 */
public record Manuscript(String text, Side side, Asked asked, Optional<Reuse> reuse, Optional<Language> market) {

	/**
	 * A saved answer that is used again.
	 *
	 * @param times how many messages of the ticket were made from it before
	 */
	public record Reuse(String name, int times) {
	}

	/** All that stands in it. */
	Span whole() {
		return new Span(0, text.length());
	}

}
