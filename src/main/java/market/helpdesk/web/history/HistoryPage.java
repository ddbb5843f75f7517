package market.helpdesk.web.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a history.
 *
 * @param path of the page it stands on
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record HistoryPage(String path, List<HistoryRow> entries, @Nullable String next, boolean first) {
}
