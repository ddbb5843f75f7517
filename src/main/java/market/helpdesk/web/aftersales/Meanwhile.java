package market.helpdesk.web.aftersales;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What others did while somebody wrote.
 *
 * @param by who, null where it was the marketplace
 * @param words worded by {@code case.<words>}, null where the ticket went into other
 * hands
 */
public record Meanwhile(@Nullable String by, @Nullable String words, @Nullable ZonedDateTime at) {
}
