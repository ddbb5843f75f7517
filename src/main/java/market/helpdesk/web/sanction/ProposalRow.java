package market.helpdesk.web.sanction;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.sanction.Measure;
import market.helpdesk.sanction.ProposalSummary;
import org.jspecify.annotations.Nullable;

/**
 * What the software proposes.
 *
 * @param needed how many violations it takes
 * @param days in so many days
 * @param outcome what became of it, null while it is open
 */
public record ProposalRow(UUID id, String shopName, String shopSlug, String country, Measure measure, int needed,
		int days, ZonedDateTime proposedAt, ProposalSummary.@Nullable Outcome outcome) {
}
