package market.helpdesk.web.ticket;

import java.util.UUID;

import market.helpdesk.ticket.Intent;
import market.helpdesk.ticket.NewMessage;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * That a message did not go out as it is (R7). What was found in it is told beside it.
 *
 * @param token sent along with the same message, says that its author was told
 * @param stopped whether only an administrator can let it go out as it is; its author can
 * otherwise
 */
public record Hindrance(String token, boolean stopped) {

	/** What a form says whose author wants an administrator to look at it. */
	private static final String LOOK = "look";

	/** Returns what a form tells of its author's intent. */
	static Intent intent(String review, String as, NewMessage message) {
		if (as.equals(LOOK)) {
			return Intent.FOR_A_LOOK;
		}
		if (review.isEmpty()) {
			return Intent.PLAIN;
		}
		return review.equals(token(message)) ? Intent.CONFIRMED : Intent.TELL_FIRST;
	}

	static String token(NewMessage message) {
		return UUID.nameUUIDFromBytes(("told\0" + message.fingerprint()).getBytes(UTF_8)).toString();
	}

}
