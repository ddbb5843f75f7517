package market.helpdesk.web.screening;

import java.time.ZonedDateTime;

import market.helpdesk.detection.DetectionRule;
import market.helpdesk.detection.FindingKind;
import market.helpdesk.screening.Mode;
import market.helpdesk.screening.RuleCounts.Counted;
import org.jspecify.annotations.Nullable;

/**
 * A rule as administrators see it.
 *
 * @param standing what follows from it now
 * @param chosen what the form says it is to be
 * @param version the one that set it
 * @param by who published that, null where it was shipped with the software
 */
public record RuleRow(DetectionRule rule, Mode standing, Mode chosen, Counted counted, int version, @Nullable String by,
		ZonedDateTime at) {

	/** Its name in addresses and programs. */
	public String id() {
		return rule.id();
	}

	public FindingKind kind() {
		return rule.kind();
	}

	public boolean isChanged() {
		return standing != chosen;
	}

}
