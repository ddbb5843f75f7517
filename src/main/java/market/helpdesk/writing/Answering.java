package market.helpdesk.writing;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import market.helpdesk.account.Viewer.Member;
import market.helpdesk.account.Viewer.Writer;
import market.helpdesk.ticket.MadeFrom;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.TicketDetails;
import market.helpdesk.ticket.TicketDetails.OrderedItem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Answering with what a shop has saved: in the words of a ticket, and marked as such. */
@Component
public class Answering {

	private final SavedAnswerLists answers;

	private final ObjectProvider<Tracking> tracking;

	Answering(SavedAnswerLists answers, ObjectProvider<Tracking> tracking) {
		this.answers = answers;
		this.tracking = tracking;
	}

	/** Puts into a text what a ticket has for its placeholders. */
	public String fill(SavedText text, TicketDetails ticket) {
		return filling(ticket).apply(text);
	}

	/** Returns what puts into any number of texts what a ticket has, looked up once. */
	public Function<SavedText, String> filling(TicketDetails ticket) {
		var tracked = SingletonSupplier.of(() -> tracking(ticket));
		return (text) -> Placeholder.fill(text.body(), (placeholder) -> value(placeholder, ticket, tracked));
	}

	private static Optional<String> value(Placeholder placeholder, TicketDetails ticket,
			Supplier<Optional<String>> tracked) {
		return switch (placeholder) {
			case BUYER -> Optional.of(ticket.buyerName().strip().split("\\s+")[0]);
			case ORDER -> ticket.order().map(OrderedItem::number);
			case TRACKING -> tracked.get();
		};
	}

	private Optional<String> tracking(TicketDetails ticket) {
		return Optional.ofNullable(tracking.getIfAvailable())
			.flatMap((shipments) -> shipments.numberOf(ticket.shop(), ticket.id()));
	}

	/**
	 * Finds what a version of an answer says in a ticket, where the shop has such an
	 * answer.
	 */
	public Optional<String> find(Member member, TicketDetails ticket, UUID version) {
		return member.shops().contains(ticket.shop())
				? answers.version(ticket.shop(), version).map((said) -> fill(said.text(), ticket)) : Optional.empty();
	}

	/**
	 * Returns a message with the word that it was made from a saved answer, if it is of
	 * the shop and still shows in the text.
	 * @param version what its author last put into the text
	 */
	public NewMessage marked(Writer author, TicketDetails ticket, NewMessage message, UUID version) {
		if (!(author instanceof Member member) || !member.shops().contains(ticket.shop())) {
			return message;
		}
		return answers.version(ticket.shop(), version)
			.flatMap((said) -> Likeness.of(fill(said.text(), ticket), message.body().text())
				.map((likeness) -> new MadeFrom(said.answer().id(), said.text().name(), likeness == Likeness.SAME)))
			.map(message::madeFrom)
			.orElse(message);
	}

}
