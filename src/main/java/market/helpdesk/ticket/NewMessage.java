package market.helpdesk.ticket;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.account.ShopId;

/** What somebody is about to say: a text, and what goes with it. */
public record NewMessage(MessageBody body, List<Enclosure> enclosures) {

	public NewMessage {
		enclosures = List.copyOf(enclosures);
	}

	/** Returns a message of nothing but text. */
	public static NewMessage of(MessageBody body) {
		return new NewMessage(body, List.of());
	}

	/** Returns the same message with something more. */
	public NewMessage with(List<? extends Enclosure> others) {
		return new NewMessage(body, Stream.concat(enclosures.stream(), others.stream()).toList());
	}

	int attachments() {
		return enclosures.stream().mapToInt(Enclosure::attachments).sum();
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
