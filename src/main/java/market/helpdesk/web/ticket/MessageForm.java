package market.helpdesk.web.ticket;

import java.util.Optional;

import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What somebody writes in a ticket.
 *
 * @param key makes the same form sent twice one message
 * @param seen the position of the last message its author had before their eyes
 */
record MessageForm(String body, String key, String seen) {

	MessageForm(@Nullable String body, @Nullable String key, @Nullable String seen) {
		this.body = WrittenText.of(body);
		this.key = WrittenText.of(key);
		this.seen = WrittenText.of(seen);
	}

	static MessageForm blank(String body, int seen) {
		return new MessageForm(body, SubmissionKey.next().toString(), Integer.toString(seen));
	}

	/** Reads the message, or says what is wrong with it. */
	Optional<MessageBody> read(Errors errors) {
		return WrittenText.readBody(body, errors);
	}

	SubmissionKey submissionKey() {
		return WrittenText.readKey(key);
	}

	/** How far its author had read; everything where nothing was said of it. */
	int seenUpTo() {
		return SeenForm.position(seen);
	}

}
