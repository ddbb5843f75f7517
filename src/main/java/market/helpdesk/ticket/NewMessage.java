package market.helpdesk.ticket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import market.helpdesk.account.ShopId;

/**
 * What somebody is about to say: a text, and what goes with it.
 *
 * @param madeFrom the saved answer it was made from, if there is one
 */
public record NewMessage(MessageBody body, List<Enclosure> enclosures, Optional<MadeFrom> madeFrom) {

	public NewMessage {
		enclosures = List.copyOf(enclosures);
	}

	public NewMessage(MessageBody body, List<Enclosure> enclosures) {
		this(body, enclosures, Optional.empty());
	}

	/** Returns a message of nothing but text. */
	public static NewMessage of(MessageBody body) {
		return new NewMessage(body, List.of());
	}

	/** Returns the same, made from a saved answer. */
	public NewMessage madeFrom(MadeFrom savedAnswer) {
		return new NewMessage(body, enclosures, Optional.of(savedAnswer));
	}

	/** Returns what tells it from all that is not the same, word for word. */
	public String fingerprint() {
		return body.text()
				+ enclosures.stream().map((enclosure) -> "\n" + enclosure.fingerprint()).collect(Collectors.joining());
	}

	void enclose(ShopId shop, TicketId ticket, MessageId message) {
		enclosures.forEach((enclosure) -> enclosure.enclose(shop, ticket, message));
	}

}
