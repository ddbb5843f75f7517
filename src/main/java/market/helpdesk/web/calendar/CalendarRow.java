package market.helpdesk.web.calendar;

import java.util.List;

/**
 * A market's calendar in the list of all.
 *
 * @param country the ISO code of the market
 * @param next the next holidays
 * @param drafters who else has a draft of it
 * @param ownDraft whether the reader has one
 * @param endsSoon whether the years that are covered run out
 */
public record CalendarRow(String country, VersionView version, List<DayRow> next, List<String> drafters,
		boolean ownDraft, boolean endsSoon) {
}
