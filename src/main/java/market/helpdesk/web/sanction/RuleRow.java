package market.helpdesk.web.sanction;

import market.helpdesk.sanction.Measure;

/**
 * What leads to a measure.
 *
 * @param violations so many
 * @param days in so many days
 * @param lasts how many days it holds, 0 where that is not for somebody to say
 */
public record RuleRow(Measure measure, int violations, int days, int lasts) {
}
