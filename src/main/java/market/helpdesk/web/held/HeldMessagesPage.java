package market.helpdesk.web.held;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Held messages.
 *
 * @param count how many are to be decided, 0 where the viewer decides none
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record HeldMessagesPage(List<HeldMessageView> messages, long count, @Nullable String next, boolean first) {
}
