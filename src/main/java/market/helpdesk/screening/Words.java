package market.helpdesk.screening;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import market.helpdesk.screening.Screener.Text;
import market.helpdesk.ticket.Destination;
import market.helpdesk.ticket.Destination.InNewTicket;
import market.helpdesk.ticket.Destination.InTicket;
import market.helpdesk.ticket.Enclosure;
import market.helpdesk.ticket.Matter;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Offer;
import market.helpdesk.ticket.PointText;
import market.helpdesk.ticket.Subject;

/**
 * Everything in a message that the other side will read, as texts in an order of their
 * own; and the message again with other texts in their places.
 *
 * @param opened the ticket that is opened with it, if one is
 */
record Words(Optional<InNewTicket> opened, NewMessage message) {

	static Words of(Destination to, NewMessage message) {
		return switch (to) {
			case InTicket ticket -> new Words(Optional.empty(), message);
			case InNewTicket opened -> new Words(Optional.of(opened), message);
		};
	}

	/** Returns the texts: of what is opened with it first, then of itself. */
	List<Text> texts() {
		var texts = new ArrayList<Text>();
		opened.ifPresent((ticket) -> {
			texts.add(new Text(Part.SUBJECT, ticket.subject().text()));
			ticket.matter().offer().ifPresent((offer) -> texts.add(new Text(Part.OFFER, offer.text())));
		});
		if (!message.body().text().isEmpty()) {
			texts.add(new Text(Part.BODY, message.body().text()));
		}
		message.points().forEach((point) -> texts.add(new Text(Part.POINT, point.text())));
		message.enclosures()
			.forEach((one) -> one.texts().forEach((name) -> texts.add(new Text(Part.ATTACHMENT_NAME, name))));
		return texts;
	}

	/**
	 * Returns the same with what must not reach the other side hidden.
	 * @param parts its texts, in their order
	 */
	Words masked(List<ScreenedPart> parts) {
		return reading(parts.stream().map((part) -> Mask.over(part.text(), part.stopped())).iterator());
	}

	private Words reading(Iterator<String> texts) {
		var ticket = opened.map((one) -> reading(one, texts));
		var body = message.body().text().isEmpty() ? MessageBody.NONE : new MessageBody(texts.next());
		var points = message.points().stream().map((point) -> new PointText(texts.next())).toList();
		return new Words(ticket, message.reading(body, points,
				message.enclosures().stream().map((enclosure) -> reading(enclosure, texts)).toList()));
	}

	private static InNewTicket reading(InNewTicket ticket, Iterator<String> texts) {
		var subject = new Subject(texts.next());
		var matter = ticket.matter();
		var offer = matter.offer().map((one) -> new Offer(texts.next()));
		return new InNewTicket(new Matter(matter.shop(), matter.buyer(), matter.order(), offer), ticket.topic(),
				subject);
	}

	private static Enclosure reading(Enclosure enclosure, Iterator<String> texts) {
		return enclosure.reading(enclosure.texts().stream().map((name) -> texts.next()).toList());
	}

}
