package market.helpdesk.web.page;

import java.time.ZonedDateTime;

/**
 * An instant told to the second, where it isn't on a whole minute: "Fri 13 Nov 16:20",
 * "Fri 13 Nov 16:20:27".
 *
 * @param at in the zone of the market
 * @param isEnd whether something ends then, so that midnight is told as the end of the
 * day before: "Fri 13 Nov 24:00"
 */
public record Moment(ZonedDateTime at, boolean isEnd) {
}
