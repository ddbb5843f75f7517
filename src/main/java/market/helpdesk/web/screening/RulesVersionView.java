package market.helpdesk.web.screening;

import java.time.ZonedDateTime;
import java.util.List;

import market.helpdesk.detection.DetectionRule;
import market.helpdesk.screening.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules, and what it changed.
 *
 * @param by null where it was shipped with the software
 * @param changes none of the first, which everything begins with
 */
public record RulesVersionView(int number, @Nullable String by, ZonedDateTime at, String reason, List<Change> changes) {

	public RulesVersionView {
		changes = List.copyOf(changes);
	}

	/** That something else follows from a rule than before. */
	public record Change(DetectionRule rule, Mode before, Mode after) {
	}

}
