package market.helpdesk.web.privacy;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

import market.helpdesk.privacy.ErasureRequest;
import market.helpdesk.privacy.ErasureRequest.Decision;
import market.helpdesk.privacy.ErasureState;
import org.jspecify.annotations.Nullable;

/**
 * A request as pages show it.
 *
 * @param by who decided, null where the viewer is not told or nothing is decided
 * @param reason empty until it is decided
 */
public record RequestView(UUID id, String name, ErasureState state, ZonedDateTime askedAt, @Nullable String by,
		String reason, @Nullable ZonedDateTime decidedAt, @Nullable ZonedDateTime completedAt) {

	/** Tells a request to an administrator. */
	static RequestView of(ErasureRequest request, ZoneId zone) {
		return of(request, zone, request.decision().map(Decision::by).orElse(null));
	}

	/** Tells a request to whoever asked: who acts for the marketplace is not told. */
	static RequestView own(ErasureRequest request, ZoneId zone) {
		return of(request, zone, null);
	}

	private static RequestView of(ErasureRequest request, ZoneId zone, @Nullable String by) {
		return new RequestView(request.id().id(), request.name(), request.state(), request.askedAt().atZone(zone), by,
				request.decision().map(Decision::reason).orElse(""),
				request.decision().map((decision) -> decision.at().atZone(zone)).orElse(null),
				request.completedAt().map((at) -> at.atZone(zone)).orElse(null));
	}

	public boolean isOpen() {
		return state == ErasureState.ASKED || state == ErasureState.GRANTED;
	}

	public boolean isToDecide() {
		return state == ErasureState.ASKED;
	}

}
