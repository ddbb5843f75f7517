package market.helpdesk.web.sanction;

import java.util.List;

import market.helpdesk.sanction.Track;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one shop, for administrators.
 *
 * @param shop how the marketplace names it
 */
public record ShopSanctionsPage(String shop, String shopName, String country, List<ProposalRow> proposals,
		List<SanctionRow> sanctions, @Nullable String next, boolean first) {

	public Track[] tracks() {
		return Track.values();
	}

}
