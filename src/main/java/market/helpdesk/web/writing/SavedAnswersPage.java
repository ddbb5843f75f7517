package market.helpdesk.web.writing;

import java.util.List;

/**
 * The saved answers of whoever looks, by shop and name.
 *
 * @param ownShops those for which the viewer saves answers: none for whoever only stands
 * in
 * @param manyShops whether the viewer acts for several, so that each answer says whose it
 * is
 */
public record SavedAnswersPage(List<SavedAnswerRow> answers, List<OwnShop> ownShops, boolean manyShops) {

	/**
	 * A shop whose answers the viewer may change.
	 *
	 * @param id how the marketplace names it
	 */
	public record OwnShop(String id, String name) {
	}

}
