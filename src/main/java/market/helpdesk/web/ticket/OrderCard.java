package market.helpdesk.web.ticket;

import java.time.LocalDate;
import java.util.UUID;

import market.helpdesk.order.Money;
import org.jspecify.annotations.Nullable;

/** The order a ticket is about. */
public record OrderCard(UUID id, String number, String item, Money total, LocalDate placedOn,
		@Nullable LocalDate deliveredOn) {
}
