package market.helpdesk.web.ticket;

import java.time.LocalDate;

import market.helpdesk.order.Money;
import org.jspecify.annotations.Nullable;

/** The order a ticket is about. */
public record OrderCard(String number, String item, Money total, LocalDate placedOn, @Nullable LocalDate deliveredOn) {
}
