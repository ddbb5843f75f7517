package market.helpdesk.web.admin;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The audit trail (R12), the latest first.
 *
 * @param actions the names of the events there are, worded by {@code audit.*}
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record AuditPage(AuditFilter filter, List<String> actions, List<AuditRow> entries, @Nullable String next,
		boolean first) {
}
