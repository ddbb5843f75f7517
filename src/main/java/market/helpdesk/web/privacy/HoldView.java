package market.helpdesk.web.privacy;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.privacy.HoldKind;
import market.helpdesk.privacy.LegalHold;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold as administrators see it.
 *
 * @param thing what is held, as people call it
 * @param ticket set where it is a ticket
 * @param lifting null for as long as it stands
 */
public record HoldView(UUID id, HoldKind kind, String thing, @Nullable UUID ticket, String reason, String by,
		ZonedDateTime at, @Nullable LiftingView lifting) {

	/** That it is held no more. */
	public record LiftingView(String reason, String by, ZonedDateTime at) {
	}

	public static HoldView of(LegalHold hold, ZoneId zone) {
		var thing = hold.thing();
		return new HoldView(hold.id().id(), thing.kind(), thing.name(),
				(thing.kind() == HoldKind.TICKET) ? thing.id() : null, hold.reason(), hold.by(), hold.at().atZone(zone),
				hold.lifting()
					.map((lifting) -> new LiftingView(lifting.reason(), lifting.by(), lifting.at().atZone(zone)))
					.orElse(null));
	}

}
