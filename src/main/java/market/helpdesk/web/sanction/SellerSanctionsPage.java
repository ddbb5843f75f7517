package market.helpdesk.web.sanction;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a seller sees of sanctions.
 *
 * @param standing what stands against their shops
 * @param rules what leads to what, for each market they sell in
 * @param memoryDays how many days a sanction leads to a graver one
 * @param appealDays how many days a shop can appeal
 * @param next where the next page of the history begins, null on the last one
 * @param first whether this is the first page
 */
public record SellerSanctionsPage(List<SanctionRow> standing, List<SanctionRow> history, List<RuleTable> rules,
		int memoryDays, int appealDays, @Nullable String next, boolean first) {
}
