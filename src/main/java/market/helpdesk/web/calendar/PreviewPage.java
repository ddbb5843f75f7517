package market.helpdesk.web.calendar;

import java.util.List;

/**
 * What publishing a draft would do.
 *
 * @param country the ISO code of the market
 * @param version the number of the version it would be
 */
public record PreviewPage(String country, int version, List<ChangeRow> changes, MovesView moves) {
}
