package market.helpdesk.web.ticket;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * That the marketplace answers in the shop's stead.
 *
 * @param by who took the ticket over, and why: told to administrators, null to all others
 */
public record TakeOverCard(ZonedDateTime since, @Nullable String by, @Nullable String reason) {
}
