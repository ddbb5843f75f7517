package market.helpdesk.web.notice;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a buyer or a seller was told, the latest first.
 *
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record NoticesPage(List<NoticeRow> notices, @Nullable String next, boolean first) {
}
