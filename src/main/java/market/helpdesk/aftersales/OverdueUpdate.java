package market.helpdesk.aftersales;

import market.helpdesk.ticket.TicketReference;

/** An update that is overdue, as an administrator sees it in a list. */
public record OverdueUpdate(OwedUpdate owed, CaseKind kind, String shopName, TicketReference reference) {
}
