package market.helpdesk.web.sanction;

import java.util.List;
import java.util.UUID;

import market.helpdesk.sanction.Measure;
import market.helpdesk.sanction.ProposalSummary;
import market.helpdesk.sanction.Track;
import org.jspecify.annotations.Nullable;

/**
 * Where an administrator imposes a sanction.
 *
 * @param shop how the marketplace names the shop
 * @param proposal what was proposed, null where nothing was
 * @param choices what can be imposed
 * @param violations what it can be imposed for
 */
public record ImpositionPage(String shop, String shopName, String country, Track track, @Nullable ProposalRow proposal,
		List<Choice> choices, List<ViolationItem> violations) {

	/**
	 * A measure that can be imposed.
	 *
	 * @param lasts how many days it holds if nobody says otherwise, 0 where nobody says
	 * @param longest the most days it may hold
	 * @param usual whether it is the one that is proposed
	 */
	public record Choice(Measure measure, int lasts, int longest, boolean usual) {
	}

	/** Whether somebody decided what was proposed, or it was withdrawn. */
	public boolean isOver() {
		return proposal != null && proposal.outcome() != null;
	}

	/** What became of it. */
	public ProposalSummary.@Nullable Outcome outcome() {
		return (proposal != null) ? proposal.outcome() : null;
	}

	/** The name of what was proposed. */
	public @Nullable UUID proposalId() {
		return (proposal != null) ? proposal.id() : null;
	}

}
