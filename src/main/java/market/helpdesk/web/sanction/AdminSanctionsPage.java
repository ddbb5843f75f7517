package market.helpdesk.web.sanction;

import java.util.Arrays;
import java.util.List;

import market.helpdesk.sanction.SanctionLists.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * Sanctions of all shops. Of the three lists one is shown.
 *
 * @param waiting how much waits for an administrator
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record AdminSanctionsPage(View view, List<ProposalRow> proposals, List<SanctionRow> sanctions,
		List<AppealRow> appeals, Waiting waiting, @Nullable String next, boolean first) {

	/** What is listed. */
	public enum View {

		/** What the software proposes, whoever waits longest first. */
		PROPOSED,

		/** Removals that wait for a second signature, the oldest first. */
		AWAITING,

		/** Appeals to decide, whoever waits longest first. */
		APPEALS,

		/** What stands, the latest first. */
		STANDING,

		/** What is over, the latest first. */
		OVER;

		/** What is not one of them lists what is proposed. */
		static View parse(String slug) {
			return Arrays.stream(values()).filter((view) -> view.slug().equals(slug)).findFirst().orElse(PROPOSED);
		}

		/** The view as an address spells it. */
		public String slug() {
			return name().toLowerCase();
		}

		/** Whether the oldest come first. */
		public boolean isQueue() {
			return this == PROPOSED || this == AWAITING || this == APPEALS;
		}

	}

	public View[] views() {
		return View.values();
	}

	public boolean isEmpty() {
		return proposals.isEmpty() && sanctions.isEmpty() && appeals.isEmpty();
	}

	/** How many wait in a view; none where nobody waits. */
	public long count(View of) {
		return switch (of) {
			case PROPOSED -> waiting.proposed();
			case AWAITING -> waiting.awaiting();
			case APPEALS -> waiting.appealed();
			case STANDING, OVER -> 0;
		};
	}

}
