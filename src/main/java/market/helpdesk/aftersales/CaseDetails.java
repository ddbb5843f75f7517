package market.helpdesk.aftersales;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.ShopId;
import market.helpdesk.ticket.Side;
import market.helpdesk.ticket.TicketId;

/**
 * A case with everything that was done about it.
 *
 * @param check how it stood when it was opened
 * @param stages those that were reached, in their order
 * @param closing how it ended; not yet where it is open
 * @param update by when the next update is expected, if one is
 */
public record CaseDetails(CaseId id, ShopId shop, TicketId ticket, CaseKind kind, String openedBy, Side side,
		Instant openedAt, PeriodCheck check, List<ReachedStage> stages, Optional<Closing> closing,
		Optional<UpdateTime> update) {

	public CaseDetails {
		stages = List.copyOf(stages);
	}

	/** Returns where it stands; nowhere yet where the item has not come in. */
	public Optional<CaseStage> stage() {
		return stages.isEmpty() ? Optional.empty() : Optional.of(stages.getLast().stage());
	}

	public boolean isOpen() {
		return closing.isEmpty();
	}

	/** A stage, who reached it and what they said about it. */
	public record ReachedStage(CaseStage stage, String by, Side side, Instant at, Optional<String> note,
			Optional<String> skipReason, Optional<Shipment> shipment) {
	}

	/** An outcome, who closed the case with it, and why. */
	public record Closing(CaseOutcome outcome, String by, Side side, Instant at, Optional<String> reason,
			Optional<String> skipReason) {
	}

}
