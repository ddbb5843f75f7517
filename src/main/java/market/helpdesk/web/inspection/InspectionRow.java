package market.helpdesk.web.inspection;

import java.time.ZonedDateTime;

import market.helpdesk.archive.Disclosed;
import org.jspecify.annotations.Nullable;

/**
 * What somebody got to see, in a list.
 *
 * @param what what it was; its kind is worded by {@code disclosure.*}
 * @param about of what; null for a search
 * @param reason the name of the reason, worded by {@code inspection.reason.*}; null where
 * none is asked for
 * @param note may be empty
 */
public record InspectionRow(ZonedDateTime at, String by, Disclosed what, @Nullable About about, @Nullable String reason,
		String note) {

	/**
	 * A ticket, a person, a shop, an order.
	 *
	 * @param path of its page
	 * @param name may be empty where it is not known any more
	 */
	public record About(String path, String name) {
	}

}
