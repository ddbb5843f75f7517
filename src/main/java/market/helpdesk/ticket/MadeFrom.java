package market.helpdesk.ticket;

import java.util.UUID;

/**
 * The saved answer a message was made from (R15). A person sends it all the same, and it
 * answers as any other does.
 *
 * @param name what it was called when the message was written
 * @param unchanged whether the message says just what it says
 */
public record MadeFrom(UUID savedAnswer, String name, boolean unchanged) {
}
