package market.helpdesk.web.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import market.helpdesk.ticket.Enclosure;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.Subject;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.ticket.Topic;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What somebody writes to open a ticket.
 *
 * @param order the number of the order it is about, if it is about one
 * @param shop whose offer it is about otherwise, as the marketplace names the shop
 * @param key makes the same form sent twice one ticket
 * @param review what a {@link Review} asks for, empty where nobody asks
 */
record TicketForm(String order, String shop, String offer, String topic, String subject, String body, String key,
		String review) {

	TicketForm(@Nullable String order, @Nullable String shop, @Nullable String offer, @Nullable String topic,
			@Nullable String subject, @Nullable String body, @Nullable String key, @Nullable String review) {
		this.order = WrittenText.of(order);
		this.shop = WrittenText.of(shop);
		this.offer = WrittenText.of(offer);
		this.topic = WrittenText.of(topic);
		this.subject = WrittenText.of(subject);
		this.body = WrittenText.of(body);
		this.key = WrittenText.of(key);
		this.review = WrittenText.of(review);
	}

	/** What was written, valid from here on. */
	record Writing(Topic topic, Subject subject, NewMessage message, SubmissionKey key) {

		Writing with(List<Enclosure> enclosures) {
			return new Writing(topic, subject, message.with(enclosures), key);
		}

	}

	/** Reads what was written, or says what is wrong with each field. */
	Optional<Writing> read(Errors errors) {
		var wanted = Arrays.stream(Topic.values()).filter((one) -> one.name().equals(topic)).findFirst();
		if (wanted.isEmpty()) {
			errors.rejectValue("topic", "error.topic.missing");
		}
		WrittenText.requireText("subject", subject.strip(), Subject.MAX_LENGTH, errors);
		var message = WrittenText.readBody(body, errors);
		return errors.hasErrors() ? Optional.empty() : Optional.of(new Writing(wanted.orElseThrow(),
				new Subject(subject), NewMessage.of(message.orElseThrow()), WrittenText.readKey(key)));
	}

	/** Returns the form with what had been written in it before its session expired. */
	TicketForm resumed(Draft draft) {
		return new TicketForm(order, shop, offer, draft.field("topic"), draft.field("subject"), draft.field("body"),
				key, review);
	}

	TicketForm withNewKey() {
		return new TicketForm(order, shop, offer, topic, subject, body, SubmissionKey.next().toString(), review);
	}

}
