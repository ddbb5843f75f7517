package market.helpdesk.web.agreement;

import java.util.UUID;

import market.helpdesk.agreement.AgreementRefused;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that was not answered.
 *
 * @param why null where only the word was too long
 * @param word what its reader wrote to it, given back; may be empty
 */
public record SettledAgreement(UUID ticketId, String reference, AgreementItem item, AgreementRefused.@Nullable Why why,
		String word) {
}
