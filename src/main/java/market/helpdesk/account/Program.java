package market.helpdesk.account;

import java.util.UUID;

/**
 * A program that may use the API.
 *
 * @param id of its token
 * @param name what people call it
 */
public record Program(UUID id, String name) {
}
