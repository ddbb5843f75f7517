package market.helpdesk.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What stands behind the thread.
 *
 * @param owed the answer that is owed still, if one is
 */
record TranscriptTail(List<AgreementItem> agreements, List<CaseItem> cases, Optional<DeadlineItem> owed) {
}
