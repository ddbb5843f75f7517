package market.helpdesk.web.order;

import java.util.UUID;

import market.helpdesk.web.agreement.AgreementItem;

/** What is in force about an order, as the list of orders shows it. */
public record OrderAgreement(UUID ticketId, AgreementItem item) {
}
