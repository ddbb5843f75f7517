package market.helpdesk.web.privacy;

import java.util.List;
import java.util.UUID;

import market.helpdesk.privacy.ErasureScope.Blocked;
import market.helpdesk.privacy.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own data.
 *
 * @param buyer whether they can ask for erasure
 * @param request what they asked for last, null if they never did
 * @param open whether it is neither declined nor carried out
 * @param blocked their tickets something stands against that they can end
 */
public record AccountPage(boolean buyer, @Nullable RequestView request, boolean open, List<BlockedView> blocked) {

	/**
	 * A ticket that stands in the way.
	 *
	 * @param obstacles worded by {@code obstacle.*}
	 */
	public record BlockedView(UUID ticket, String reference, String shopName, List<Obstacle> obstacles) {

		static BlockedView of(Blocked blocked) {
			return new BlockedView(blocked.ticket(), blocked.reference().text(), blocked.shopName(),
					List.copyOf(blocked.obstacles()));
		}

	}

}
