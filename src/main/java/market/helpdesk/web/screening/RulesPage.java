package market.helpdesk.web.screening;

import java.util.List;

import market.helpdesk.detection.FindingKind;
import market.helpdesk.screening.Mode;
import market.helpdesk.screening.PublishingRefused;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what is found, and what did before.
 *
 * @param version the newest, on which the form builds
 * @param groups rules by what they find
 * @param newer what was published since the form was opened, null if nothing was
 * @param refusal why nothing was published, null if nothing was in the way
 * @param versions newest first
 * @param first whether the list of versions is shown from its beginning
 * @param olderBefore where it continues, null at its end
 */
public record RulesPage(int version, List<Group> groups, @Nullable RulesVersionView newer,
		PublishingRefused.@Nullable Why refusal, List<RulesVersionView> versions, boolean first,
		@Nullable Integer olderBefore) {

	/** Returns what can be chosen. */
	public List<Mode> modes() {
		return List.of(Mode.values());
	}

	/** Rules that find the same kind of thing. */
	public record Group(FindingKind kind, List<RuleRow> rules) {
	}

}
