package market.helpdesk.web.search;

import java.time.ZonedDateTime;

import market.helpdesk.search.DocumentKind;
import market.helpdesk.search.Excerpt;

/**
 * Something that was found in a ticket.
 *
 * @param link to where it stands
 * @param at in the zone of the market
 */
public record HitRow(DocumentKind kind, String link, Excerpt excerpt, ZonedDateTime at) {
}
