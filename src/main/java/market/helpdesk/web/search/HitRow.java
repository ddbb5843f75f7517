package market.helpdesk.web.search;

import java.time.ZonedDateTime;

import market.helpdesk.search.DocumentKind;
import market.helpdesk.search.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found in a ticket.
 *
 * @param link to where it stands
 * @param facts null where it has none but its words
 * @param at in the zone of the market
 */
public record HitRow(DocumentKind kind, String link, @Nullable FactRow facts, Excerpt excerpt, ZonedDateTime at) {

	/** Whether there is more to it than that its ticket fits. */
	public boolean isTelling() {
		return !excerpt.isEmpty() && (excerpt.isMarked() || kind != DocumentKind.TICKET);
	}

}
