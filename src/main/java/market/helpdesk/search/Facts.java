package market.helpdesk.search;

import java.time.LocalDate;
import java.util.Optional;

import market.helpdesk.order.Money;

/**
 * What something says without anybody's words: that it is a refund, of so much, by a day.
 *
 * @param kind the key of its words
 */
public record Facts(String kind, Optional<Money> amount, Optional<LocalDate> day) {
}
