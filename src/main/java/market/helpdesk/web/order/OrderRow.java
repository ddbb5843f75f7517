package market.helpdesk.web.order;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import market.helpdesk.order.Money;
import org.jspecify.annotations.Nullable;

/** An order in a list, with the tickets about it and what was agreed on in them. */
public record OrderRow(UUID id, String number, String item, Money total, LocalDate placedOn,
		@Nullable LocalDate deliveredOn, String buyerName, String shopName, List<OrderTicket> tickets,
		List<OrderAgreement> agreements) {
}
