package market.helpdesk.web.violation;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.violation.ViolationKind;
import market.helpdesk.violation.ViolationState;
import market.helpdesk.violation.WaiverCause;
import org.jspecify.annotations.Nullable;

/**
 * A violation as pages show it; every time in the zone of the market.
 *
 * @param rule the rule of the policy that was broken, {@code R13}
 * @param country the ISO code of the market
 * @param ticketId the ticket, null where one was to be opened
 * @param occurredAt when it was broken
 * @param recordedAt when that was found
 * @param decision what an administrator found, null if none was asked
 * @param waiver why it counts for nothing, null if it counts
 */
public record ViolationRow(UUID id, ViolationKind kind, String rule, ViolationState state, String shopName,
		String country, @Nullable UUID ticketId, @Nullable String reference, ZonedDateTime occurredAt,
		ZonedDateTime recordedAt, EvidenceView evidence, @Nullable DecisionView decision, @Nullable WaiverView waiver) {

	/**
	 * What an administrator found.
	 *
	 * @param by who, null where the viewer is not told
	 */
	public record DecisionView(ViolationState outcome, String reason, @Nullable String by, ZonedDateTime at) {
	}

	/**
	 * Why it counts for nothing.
	 *
	 * @param by who waived it, null where nobody did or the viewer is not told
	 */
	public record WaiverView(WaiverCause.Kind cause, String reason, @Nullable String by, ZonedDateTime at) {
	}

	/**
	 * Where in its ticket it happened, as the end of an address; empty where that is not
	 * known.
	 */
	public String anchor() {
		return switch (evidence) {
			case EvidenceView.Flagged flag -> "#message-" + flag.position();
			case EvidenceView.Reported report -> "#message-" + report.position();
			case EvidenceView.Missed _, EvidenceView.Screened _ -> "";
		};
	}

	public boolean isToDecide() {
		return state == ViolationState.SUSPECTED;
	}

}
