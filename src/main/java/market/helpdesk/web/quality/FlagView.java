package market.helpdesk.web.quality;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import market.helpdesk.quality.FlagKind;
import market.helpdesk.quality.FlagState;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer said against an answer, and what was decided.
 *
 * @param points the numbers of the points that were not answered
 * @param by the buyer's name
 * @param decision null until there is one
 */
public record FlagView(UUID id, FlagKind kind, List<Integer> points, String words, FlagState state, String by,
		ZonedDateTime at, @Nullable DecisionView decision) {

	/**
	 * What was decided.
	 *
	 * @param by who decided, null where the viewer is not told
	 */
	public record DecisionView(boolean upheld, String reason, @Nullable String by, ZonedDateTime at) {
	}

	public boolean isDecided() {
		return decision != null;
	}

}
