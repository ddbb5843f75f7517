package market.helpdesk.web.absence;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The absences of whoever looks, the one that ends last first.
 *
 * @param ownShops those for which the viewer announces; empty for all but owners
 * @param daysWithoutNotice how many working days need neither notice nor a substitute
 * @param noticeDays how many days before a longer absence is announced
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record AbsencesPage(List<AbsenceRow> absences, List<OwnShop> ownShops, int daysWithoutNotice, int noticeDays,
		@Nullable String next, boolean first) {
}
