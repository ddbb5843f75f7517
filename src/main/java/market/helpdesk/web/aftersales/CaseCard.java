package market.helpdesk.web.aftersales;

import java.util.List;
import java.util.UUID;

import market.helpdesk.aftersales.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * A case beside its ticket.
 *
 * @param steps from its opening to its outcome
 * @param mayMove whether the viewer moves it on and closes it
 * @param stagesLeft whether there is a stage after the one it stands at
 * @param update by when the next update is expected, null where none is
 */
public record CaseCard(UUID id, CaseKind kind, boolean open, List<CaseStep> steps, CheckView check, boolean mayMove,
		boolean stagesLeft, @Nullable UpdateView update) {
}
