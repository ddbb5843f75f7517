package market.helpdesk.web.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import market.helpdesk.account.Viewer;
import market.helpdesk.account.Viewer.Buyer;
import market.helpdesk.ticket.Intent;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.PointBoxes;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What somebody writes in a ticket.
 *
 * @param points what a buyer asks point by point
 * @param answers the numbers of the points that whoever answers has ticked off
 * @param key makes the same form sent twice one message
 * @param seen the position of the last message its author had before their eyes
 * @param saved the version of the saved answer its author put in last, if any
 * @param review what a {@link Review} asks for, empty where nobody asks
 * @param as {@link Instead} of what was written, empty where it is sent as it is
 */
record MessageForm(String body, PointBoxes points, List<String> answers, String key, String seen, String saved,
		String review, String as) {

	MessageForm(@Nullable String body, @Nullable PointBoxes points, @Nullable List<String> answers,
			@Nullable String key, @Nullable String seen, @Nullable String saved, @Nullable String review,
			@Nullable String as) {
		this.body = WrittenText.of(body);
		this.points = (points != null) ? points : PointBoxes.NONE;
		this.answers = (answers != null) ? List.copyOf(answers) : List.of();
		this.key = WrittenText.of(key);
		this.seen = WrittenText.of(seen);
		this.saved = WrittenText.of(saved);
		this.review = WrittenText.of(review);
		this.as = WrittenText.of(as);
	}

	/** Returns the form with a saved answer behind what was typed. */
	MessageForm with(String text, UUID version) {
		var typed = body.isBlank() ? "" : body.stripTrailing() + "\n\n";
		return new MessageForm(typed + text, points, answers, key, seen, version.toString(), review, as);
	}

	/** Returns a form with what was begun in it before, which may be nothing. */
	static MessageForm resumed(Draft draft, int seen) {
		return new MessageForm(draft.field("body"), PointBoxes.of(draft), draft.fields("answers"),
				SubmissionKey.next().toString(), Integer.toString(seen), draft.field("saved"), "", "");
	}

	/**
	 * Returns what waits in the form of a page, if something does that could be sent.
	 * @param uploads the files that were received with it
	 */
	Optional<Draft> draft(String page, List<String> uploads) {
		if (MessageBody.isBlank(body) && points.isEmpty() && uploads.isEmpty()
				|| MessageBody.length(body) > MessageBody.MAX_LENGTH) {
			return Optional.empty();
		}
		var fields = new HashMap<>(points.fields());
		fields.put("body", body);
		IntStream.range(0, uploads.size()).forEach((file) -> fields.put(Draft.nth("uploads", file), uploads.get(file)));
		return Optional.of(new Draft(page, fields));
	}

	/** Reads the message, or says what is wrong with it. */
	Optional<NewMessage> read(Viewer writer, Errors errors) {
		return (writer instanceof Buyer) ? WrittenText.readMessage(body, points, errors)
				: WrittenText.readBody(body, errors).map((text) -> NewMessage.of(text).answering(ticked()));
	}

	/** Which points it says it answers. */
	public Set<Integer> ticked() {
		return answers.stream()
			.filter((number) -> number.matches("\\d{1,6}"))
			.map(Integer::valueOf)
			.collect(Collectors.toSet());
	}

	Optional<UUID> savedAnswer() {
		return WrittenText.readId(saved);
	}

	/** Returns what its author knows of what may become of the message. */
	Intent intent(NewMessage message) {
		return Hindrance.intent(review, as, message);
	}

	SubmissionKey submissionKey() {
		return WrittenText.readKey(key);
	}

	/** How far its author had read; everything where nothing was said of it. */
	int seenUpTo() {
		return SeenForm.position(seen);
	}

}
