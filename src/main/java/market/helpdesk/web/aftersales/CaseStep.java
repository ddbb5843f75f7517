package market.helpdesk.web.aftersales;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A step on a case's card, from its opening to its outcome.
 *
 * @param words worded by {@code case.<words>}
 * @param at when it was taken, null where it was not
 * @param note what was said about it, null where nothing was
 * @param skipReason why those before it were left out, null where none were
 * @param shipment null unless something was sent
 */
public record CaseStep(String words, State state, @Nullable ZonedDateTime at, @Nullable String note,
		@Nullable String skipReason, @Nullable ShipmentView shipment) {

	public enum State {

		DONE, NOW, SKIPPED, TO_COME

	}

	/** A step that was not taken. */
	static CaseStep untaken(String words, State state) {
		return new CaseStep(words, state, null, null, null, null);
	}

}
