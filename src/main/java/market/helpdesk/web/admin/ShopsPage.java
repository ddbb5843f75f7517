package market.helpdesk.web.admin;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Shops by their names, or the lowest standing first.
 *
 * @param name how the names begin that were searched for, may be empty
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record ShopsPage(List<ShopRow> shops, String name, ShopSort sort, @Nullable String next, boolean first) {
}
