package market.helpdesk.web.admin;

import java.util.List;

import market.helpdesk.web.violation.ViolationRow;

/**
 * How the response deadlines stand, in all and per market, and which rules were broken
 * last.
 *
 * @param openFlags how many flagged answers are to be decided
 * @param heldMessages how many held messages are
 * @param sanctions how many proposals, second signatures and appeals are
 */
public record DashboardPage(Figures total, List<MarketFigures> markets, List<ViolationRow> latest, long openFlags,
		long heldMessages, long sanctions) {
}
