package market.helpdesk.web.archive;

import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.archive.VerificationStage;
import org.jspecify.annotations.Nullable;

/**
 * A verification in a list.
 *
 * @param ticketId null where all of the archive is verified
 * @param reference of the ticket; empty where nobody knows it any more
 * @param actor who asked for it, for people
 */
public record VerificationRow(UUID id, @Nullable UUID ticketId, String reference, String actor, ZonedDateTime at,
		State state, VerificationStage stage, long checked, long broken, @Nullable ZonedDateTime endedAt) {

	/** How it stands. */
	public enum State {

		/** No node has begun with it. */
		ASKED,

		RUNNING,

		/** Nothing was heard of its node for a while: another will begin anew. */
		SILENT,

		BROKEN_OFF, INTACT, BROKEN

	}

	/** Returns whether there is more to come. */
	public boolean isRunning() {
		return endedAt == null;
	}

	/** Returns which of four stages it is in, from 1 on. */
	public int stageNumber() {
		return stage.ordinal() + 1;
	}

}
