package market.helpdesk.audit;

import java.util.UUID;

/**
 * A text as it lies where a module keeps it.
 *
 * @param entry the entry that commits to it
 * @param name under which it does
 * @param table where it lies
 * @param row the row's id there
 * @param text empty where it was erased
 */
public record FoundText(UUID entry, String name, String table, UUID row, String text) {
}
