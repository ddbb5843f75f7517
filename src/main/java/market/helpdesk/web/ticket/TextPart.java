package market.helpdesk.web.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a message's text.
 *
 * @param href where it leads if it is an address of the platform, otherwise null (R7)
 */
public record TextPart(String text, @Nullable String href) {
}
