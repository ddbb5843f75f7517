package market.helpdesk.web.violation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The violations of the shops somebody acts for, the latest first.
 *
 * @param manyShops whether there is more than one such shop
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record OwnViolationsPage(List<ViolationRow> violations, boolean manyShops, @Nullable String next,
		boolean first) {
}
