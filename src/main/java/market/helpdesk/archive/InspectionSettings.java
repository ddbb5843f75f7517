package market.helpdesk.archive;

import java.time.Duration;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How administrators and auditors look into tickets.
 *
 * @param lasts how long a reason that was given holds; after that it is asked for again
 * @param shownToPartiesAfter how long after a look the buyer and the shop are shown it
 * @param shownReasons the reasons of which they are shown it; looks for others stay
 * untold, as law may want it of a legal request
 */
@ConfigurationProperties("helpdesk.inspection")
public record InspectionSettings(@DefaultValue("1h") Duration lasts, @DefaultValue("30d") Duration shownToPartiesAfter,
		@DefaultValue( {
				"DISPUTE", "COMPLAINT", "SUSPECTED_VIOLATION", "OTHER" }) Set<InspectionReason> shownReasons){

	public InspectionSettings {
		if (lasts.isNegative() || shownToPartiesAfter.isNegative()) {
			throw new IllegalArgumentException("No time is shorter than none");
		}
		shownReasons = Set.copyOf(shownReasons);
	}

}
