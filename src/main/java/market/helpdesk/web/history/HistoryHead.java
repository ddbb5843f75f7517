package market.helpdesk.web.history;

import org.jspecify.annotations.Nullable;

/**
 * Of whom a history is.
 *
 * @param name the buyer's or the shop's
 * @param shop the one shop with which it is, where that was asked for; null otherwise
 * @param note who reads it, as the key of its words ends
 * @param search to where one searches in it, null where nothing is narrower than all
 */
public record HistoryHead(String name, @Nullable String shop, String note, @Nullable String search) {
}
