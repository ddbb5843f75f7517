package market.helpdesk.web.aftersales;

import java.util.List;
import java.util.UUID;

import market.helpdesk.aftersales.CaseKind;

/**
 * A case beside its ticket.
 *
 * @param steps from its opening to its outcome
 * @param mayMove whether the viewer moves it on and closes it
 * @param stagesLeft whether there is a stage after the one it stands at
 */
public record CaseCard(UUID id, CaseKind kind, boolean open, List<CaseStep> steps, CheckView check, boolean mayMove,
		boolean stagesLeft) {
}
