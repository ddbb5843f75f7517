package market.helpdesk.web.agreement;

import java.util.List;
import java.util.UUID;

/**
 * The agreements of a ticket, beside its thread.
 *
 * @param lines what waits for somebody, then what is in force
 * @param over what was declined, taken back or replaced
 * @param mayPropose whether the viewer can propose something now
 * @param owed whether the viewer's side owes an answer, which a proposal is not
 * @param more whether there are others still
 */
public record AgreementsCard(UUID ticketId, String reference, List<Line> lines, List<AgreementItem> over,
		boolean mayPropose, boolean owed, boolean more) {

	/**
	 * One that is not over, and what the viewer can do with it.
	 *
	 * @param mayAnswer confirm it or decline it
	 * @param mayWithdraw take it back
	 * @param mayReplace propose another one instead
	 */
	public record Line(AgreementItem item, boolean mayAnswer, boolean mayWithdraw, boolean mayReplace) {
	}

	/** Whether there is anything to show or to do. */
	public boolean isShown() {
		return mayPropose || !lines.isEmpty() || !over.isEmpty();
	}

}
