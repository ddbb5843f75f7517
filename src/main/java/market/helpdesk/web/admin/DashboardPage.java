package market.helpdesk.web.admin;

import java.util.List;

/** How the response deadlines stand, in all and per market, and what was missed last. */
public record DashboardPage(Figures total, List<MarketFigures> markets, List<ViolationRow> latest) {
}
