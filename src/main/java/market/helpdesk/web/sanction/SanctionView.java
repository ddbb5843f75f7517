package market.helpdesk.web.sanction;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import market.helpdesk.sanction.AppealOutcome;
import market.helpdesk.sanction.Measure;
import market.helpdesk.sanction.SanctionState;
import org.jspecify.annotations.Nullable;

/**
 * A sanction as its page shows it. Names of administrators are null to everyone else.
 *
 * @param signableFrom from when on a second administrator can sign
 * @param since since when it holds, null while it waits
 * @param endsAt null where it is for good
 * @param appealUntil until when the shop can appeal, null while it waits
 * @param may what the viewer can do with it now
 */
public record SanctionView(UUID id, String shopName, String shopSlug, String country, Measure measure,
		SanctionState state, String reasons, Done imposed, @Nullable Done signed, @Nullable Refused dropped,
		ZonedDateTime signableFrom, @Nullable ZonedDateTime since, @Nullable ZonedDateTime endsAt,
		@Nullable ZonedDateTime appealUntil, List<ViolationItem> violations, @Nullable AppealView appeal, May may) {

	/** Who did something, and when. */
	public record Done(@Nullable String by, ZonedDateTime at) {
	}

	/** Why somebody did something. */
	public record Refused(Done done, String reason) {
	}

	/** What the shop said against it. */
	public record AppealView(UUID id, String words, String by, ZonedDateTime at, List<FileItem> files,
			@Nullable DecisionView decision) {
	}

	/** How that was decided. */
	public record DecisionView(AppealOutcome outcome, String reason, Done done) {
	}

	/**
	 * What a viewer can do.
	 *
	 * @param sign whether they can sign a removal now
	 * @param signedFirst whether they can't since they signed first
	 * @param drop whether they can drop a removal
	 * @param appeal whether they can appeal
	 * @param decide whether they can decide the appeal
	 * @param involved whether they can't since they had a part in it
	 */
	public record May(boolean sign, boolean signedFirst, boolean drop, boolean appeal, boolean decide,
			boolean involved) {

		/** Reading is all they can do. */
		static final May NOTHING = new May(false, false, false, false, false, false);

	}

}
