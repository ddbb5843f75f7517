package market.helpdesk.web.ticket;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What somebody writes in a ticket.
 *
 * @param key makes the same form sent twice one message
 * @param seen the position of the last message its author had before their eyes
 * @param saved the version of the saved answer its author put in last, if any
 * @param review what a {@link Review} asks for, empty where nobody asks
 */
record MessageForm(String body, String key, String seen, String saved, String review) {

	MessageForm(@Nullable String body, @Nullable String key, @Nullable String seen, @Nullable String saved,
			@Nullable String review) {
		this.body = WrittenText.of(body);
		this.key = WrittenText.of(key);
		this.seen = WrittenText.of(seen);
		this.saved = WrittenText.of(saved);
		this.review = WrittenText.of(review);
	}

	static MessageForm blank(String body, String saved, int seen) {
		return new MessageForm(body, SubmissionKey.next().toString(), Integer.toString(seen), saved, "");
	}

	/** Returns the form with a saved answer behind what was typed. */
	MessageForm with(String text, UUID version) {
		var typed = body.isBlank() ? "" : body.stripTrailing() + "\n\n";
		return new MessageForm(typed + text, key, seen, version.toString(), review);
	}

	/** Reads the message, or says what is wrong with it. */
	Optional<NewMessage> read(Errors errors) {
		return WrittenText.readBody(body, errors).map(NewMessage::of);
	}

	Optional<UUID> savedAnswer() {
		return WrittenText.readId(saved);
	}

	SubmissionKey submissionKey() {
		return WrittenText.readKey(key);
	}

	/** How far its author had read; everything where nothing was said of it. */
	int seenUpTo() {
		return SeenForm.position(seen);
	}

}
