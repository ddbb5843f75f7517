package market.helpdesk.web.calendar;

import java.util.List;
import java.util.UUID;

import market.helpdesk.web.page.DueTime;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the clock would do to the deadlines that run.
 *
 * @param later how many would have more time
 * @param earlier how many would have less
 * @param shops how many shops are concerned
 * @param perShop the shops with the most of them
 * @param moreShops how many shops are left out
 * @param first what would be due first
 * @param more how many are left out
 */
public record MovesView(long total, long later, long earlier, int shops, List<ShopMoves> perShop, int moreShops,
		List<MoveRow> first, long more) {

	/** How many deadlines of a shop would move. */
	public record ShopMoves(String name, String country, long count) {
	}

	/**
	 * A deadline that would move.
	 *
	 * @param untilBefore until when an answer is on time now, told only where it would be
	 * due at the same time as now, null otherwise
	 */
	public record MoveRow(UUID ticketId, String reference, String shopName, DueTime before, DueTime after,
			@Nullable DueTime untilBefore, @Nullable DueTime untilAfter) {
	}

}
