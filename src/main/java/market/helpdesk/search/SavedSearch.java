package market.helpdesk.search;

import java.util.UUID;

/**
 * What an administrator looks for again and again.
 *
 * @param criteria the fields of the form, as an address has them
 */
public record SavedSearch(UUID id, String name, String criteria) {

	public static final int MAX_NAME_LENGTH = 60;

	public static final int MAX_CRITERIA_LENGTH = 2_000;

}
