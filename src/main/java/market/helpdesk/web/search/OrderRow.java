package market.helpdesk.web.search;

import java.time.LocalDate;
import java.util.UUID;

/** An order whose number was typed. */
public record OrderRow(UUID id, String number, String item, String buyerName, String shopName, LocalDate placedOn) {
}
