package market.helpdesk.web.ticket;

import java.util.List;
import java.util.UUID;

import market.helpdesk.ticket.NewMessage;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What is to be thought of before a message goes out.
 *
 * @param token sent along with the same message, says that it was thought of
 */
public record Review(String token, List<Caution> cautions) {

	static Review of(NewMessage message, List<Caution> cautions) {
		return new Review(token(message), cautions);
	}

	/**
	 * Returns whether a message is to be reviewed: our pages ask for it until it was. Who
	 * sends one without our pages has not asked.
	 */
	static boolean isWanted(String token, NewMessage message) {
		return !token.isEmpty() && !token.equals(token(message)) && !token.equals(Hindrance.token(message));
	}

	private static String token(NewMessage message) {
		return UUID.nameUUIDFromBytes(message.fingerprint().getBytes(UTF_8)).toString();
	}

}
