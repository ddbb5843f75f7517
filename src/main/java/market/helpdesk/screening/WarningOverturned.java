package market.helpdesk.screening;

import java.time.Instant;
import java.util.Set;

import market.helpdesk.account.ShopId;
import market.helpdesk.detection.DetectionRule;

/**
 * An administrator found nothing wrong with what was sent in spite of a warning: the
 * rules had warned of nothing.
 *
 * @param rules that may have warned of what was suspected
 */
public record WarningOverturned(ShopId shop, ScreeningId screening, Set<DetectionRule> rules, Instant occurredAt) {

	public WarningOverturned {
		rules = Set.copyOf(rules);
	}

}
