package market.helpdesk.web.sanction;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.sanction.AppealOutcome;
import market.helpdesk.sanction.Measure;
import market.helpdesk.sanction.SanctionState;
import org.jspecify.annotations.Nullable;

/**
 * A sanction in a list.
 *
 * @param shopSlug how the marketplace names the shop
 * @param country the ISO code of the market
 * @param endsAt null where it is for good
 * @param outcome what became of the appeal, null where nothing did
 */
public record SanctionRow(UUID id, String shopName, String shopSlug, String country, Measure measure,
		SanctionState state, ZonedDateTime imposedAt, @Nullable ZonedDateTime endsAt, boolean appealed,
		@Nullable AppealOutcome outcome) {
}
