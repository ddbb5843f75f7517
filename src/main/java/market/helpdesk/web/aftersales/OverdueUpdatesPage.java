package market.helpdesk.web.aftersales;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Updates that are overdue, the longest first.
 *
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record OverdueUpdatesPage(List<OverdueUpdateRow> updates, @Nullable String next, boolean first) {
}
