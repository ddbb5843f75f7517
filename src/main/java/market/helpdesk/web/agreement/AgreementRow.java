package market.helpdesk.web.agreement;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An agreement in the list of all of them. */
public record AgreementRow(AgreementItem item, UUID ticketId, String reference, @Nullable String orderNumber,
		String other) {
}
