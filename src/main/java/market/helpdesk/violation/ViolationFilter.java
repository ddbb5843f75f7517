package market.helpdesk.violation;

import java.util.Optional;

/**
 * Which violations somebody looks for.
 *
 * @param shopName how the names of their shops begin, of all shops where it is blank
 * @param kind of all kinds where there is none
 */
public record ViolationFilter(Stand stand, String shopName, Optional<ViolationKind> kind) {

	/** Where those stand that are listed. */
	public enum Stand {

		/** Suspected ones, the one that waits longest first. */
		TO_DECIDE,

		/** The latest first, as all that follow. */
		CONFIRMED,

		DISMISSED,

		WAIVED,

		ALL

	}

	/** All there are. */
	public static final ViolationFilter ALL = new ViolationFilter(Stand.ALL, "", Optional.empty());

	public static ViolationFilter ofShop(String name) {
		return new ViolationFilter(Stand.ALL, name, Optional.empty());
	}

	/** The condition on the register. Names of ours stand in it, and nothing typed. */
	String condition() {
		var state = switch (stand) {
			case TO_DECIDE -> " and state = 'SUSPECTED'";
			case CONFIRMED, DISMISSED, WAIVED -> " and state = '%s'".formatted(stand);
			case ALL -> "";
		};
		var shop = shopName.isBlank() ? ""
				: " and shop_id in (select id from shops where lower(name) like :beginning escape '\\')";
		return state + shop + kind.map(" and kind = '%s'"::formatted).orElse("");
	}

}
