package market.helpdesk.web.admin;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Violations, the latest first.
 *
 * @param shop the shop that was searched for, may be empty
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record ViolationsPage(List<ViolationRow> violations, String shop, @Nullable String next, boolean first) {
}
