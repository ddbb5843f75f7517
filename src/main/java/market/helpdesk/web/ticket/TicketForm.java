package market.helpdesk.web.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.account.Viewer.Participant;
import market.helpdesk.ticket.Enclosure;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.Topic;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.PointBoxes;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What somebody writes to open a ticket.
 *
 * @param order the number of the order it is about, if it is about one
 * @param shop whose offer it is about otherwise, as the marketplace names the shop
 * @param points what a buyer asks point by point
 * @param key makes the same form sent twice one ticket
 * @param review what a {@link Review} asks for, empty where nobody asks
 * @param as {@link Instead} of what was written, empty where it is sent as it is
 */
record TicketForm(String order, String shop, String offer, String topic, String subject, String body, PointBoxes points,
		String key, String review, String as) {

	TicketForm(@Nullable String order, @Nullable String shop, @Nullable String offer, @Nullable String topic,
			@Nullable String subject, @Nullable String body, @Nullable PointBoxes points, @Nullable String key,
			@Nullable String review, @Nullable String as) {
		this.order = WrittenText.of(order);
		this.shop = WrittenText.of(shop);
		this.offer = WrittenText.of(offer);
		this.topic = WrittenText.of(topic);
		this.subject = WrittenText.of(subject);
		this.body = WrittenText.of(body);
		this.points = (points != null) ? points : PointBoxes.NONE;
		this.key = WrittenText.of(key);
		this.review = WrittenText.of(review);
		this.as = WrittenText.of(as);
	}

	/** What was written, valid from here on. */
	record Writing(Topic topic, Subject subject, NewMessage message, SubmissionKey key) {

		/** Returns it as its form wants it to be sent. */
		Writing as(Participant opener, String instead) {
			return new Writing(topic, subject, Instead.of(opener, message, instead), key);
		}

		Writing with(List<Enclosure> enclosures) {
			return new Writing(topic, subject, message.with(enclosures), key);
		}

	}

	/** Reads what was written, or says what is wrong with each field. */
	Optional<Writing> read(Participant opener, Errors errors) {
		var wanted = Arrays.stream(Topic.values()).filter((one) -> one.name().equals(topic)).findFirst();
		if (wanted.isEmpty()) {
			errors.rejectValue("topic", "error.topic.missing");
		}
		WrittenText.requireText("subject", subject.strip(), Subject.MAX_LENGTH, errors);
		var message = (opener instanceof Buyer) ? WrittenText.readMessage(body, points, errors)
				: WrittenText.readBody(body, errors).map(NewMessage::of);
		return errors.hasErrors() ? Optional.empty() : Optional.of(new Writing(wanted.orElseThrow(),
				new Subject(subject), message.orElseThrow(), WrittenText.readKey(key)));
	}

	/** Returns the form with what had been written in it before its session expired. */
	TicketForm resumed(Draft draft) {
		return new TicketForm(order, shop, offer, draft.field("topic"), draft.field("subject"), draft.field("body"),
				PointBoxes.of(draft), key, review, as);
	}

	TicketForm withNewKey() {
		return new TicketForm(order, shop, offer, topic, subject, body, points, SubmissionKey.next().toString(), review,
				as);
	}

}
