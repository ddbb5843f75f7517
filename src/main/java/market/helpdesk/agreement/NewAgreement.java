package market.helpdesk.agreement;

import java.util.Optional;

import market.helpdesk.ticket.SubmissionKey;

/**
 * What somebody is about to propose.
 *
 * @param position of the message it stands on
 * @param supersedes the agreement it is to replace
 * @param key makes the same form sent twice one proposal
 */
public record NewAgreement(AgreementTerms terms, int position, Optional<AgreementId> supersedes, SubmissionKey key) {
}
