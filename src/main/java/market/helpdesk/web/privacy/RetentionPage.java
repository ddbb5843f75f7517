package market.helpdesk.web.privacy;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import market.helpdesk.privacy.Obstacle;
import market.helpdesk.privacy.RetentionPreview.NextRun;
import market.helpdesk.privacy.RetentionYear;
import org.jspecify.annotations.Nullable;

/**
 * For how long what was written is kept, what the next run erases and what comes after.
 *
 * @param years for how many it is kept
 * @param enabled whether the job erases
 * @param countedAt when the years were counted, null where the job never ran
 * @param endings tickets whose time is over or will be first
 * @param next where the next page begins, null on the last one
 * @param first whether this is the first page
 */
public record RetentionPage(int years, boolean enabled, NextRun nextRun, List<RetentionYear> forecast,
		@Nullable ZonedDateTime countedAt, List<EndingRow> endings, @Nullable String next, boolean first) {

	/**
	 * A ticket whose time is over or will be.
	 *
	 * @param state whether it goes with the next run, is held, waits for what somebody
	 * has to decide or close first, or is not due yet
	 * @param obstacles what that is, worded by {@code obstacle.*}
	 */
	public record EndingRow(UUID ticket, String reference, String shopName, String country, ZonedDateTime endsAt,
			long files, EndingState state, List<Obstacle> obstacles) {
	}

	/** Where such a ticket stands. */
	public enum EndingState {

		DUE, HELD, WAITING, KEPT

	}

}
