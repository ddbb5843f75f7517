package market.helpdesk.web.sanction;

import java.util.List;

/**
 * What leads to what in a market.
 *
 * @param country the ISO code of the market
 */
public record RuleTable(String country, List<RuleRow> rows) {
}
