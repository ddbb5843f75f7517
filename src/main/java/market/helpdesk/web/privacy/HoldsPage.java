package market.helpdesk.web.privacy;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Legal holds.
 *
 * @param standing whether those are listed that stand
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record HoldsPage(boolean standing, List<HoldView> holds, @Nullable String next, boolean first) {
}
