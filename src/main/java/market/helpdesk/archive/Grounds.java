package market.helpdesk.archive;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.ticket.TakeOverId;

/** On what grounds somebody who is no party may read a ticket now (R12). */
public sealed interface Grounds {

	/** They gave a reason a short while ago. */
	record Given(UUID inspection, InspectionReason reason) implements Grounds {
	}

	/** They have taken the ticket over, for a reason, and not handed it back. */
	record TakenOver(TakeOverId takeOver) implements Grounds {
	}

	/**
	 * Returns the reason that was given; there is none where the ticket was taken over.
	 */
	default Optional<InspectionReason> given() {
		return switch (this) {
			case Given(var inspection, var reason) -> Optional.of(reason);
			case TakenOver takenOver -> Optional.empty();
		};
	}

}
