package market.helpdesk.web.inspection;

import java.util.List;

import market.helpdesk.archive.DisclosureKind;
import market.helpdesk.archive.InspectionReason;
import org.jspecify.annotations.Nullable;

/**
 * Who looked into what (R12), the latest first.
 *
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record InspectionsPage(InspectionFilter filter, List<InspectionRow> rows, @Nullable String next, boolean first) {

	/** The kinds to choose from. */
	public List<DisclosureKind> kinds() {
		return List.of(DisclosureKind.values());
	}

	/** The reasons to choose from. */
	public List<InspectionReason> reasons() {
		return List.of(InspectionReason.values());
	}

}
