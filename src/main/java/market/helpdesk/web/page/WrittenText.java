package market.helpdesk.web.page;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.ticket.MessageBody;
import market.helpdesk.ticket.NewMessage;
import market.helpdesk.ticket.SubmissionKey;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Reads what people wrote into forms, and says beside the field what is wrong with it.
 */
public final class WrittenText {

	private WrittenText() {
	}

	/**
	 * Returns a field as it was typed: browsers send every line break as two characters.
	 */
	public static String of(@Nullable String field) {
		return (field != null) ? field.replace("\r\n", "\n") : "";
	}

	public static Optional<MessageBody> readBody(String body, Errors errors) {
		if (requireText("body", body, MessageBody.MAX_LENGTH, errors)) {
			return Optional.of(MessageBody.written(body));
		}
		return Optional.empty();
	}

	/**
	 * Reads what a buyer writes, which may be points alone; says what is wrong with it.
	 */
	public static Optional<NewMessage> readMessage(String body, PointBoxes boxes, Errors errors) {
		var points = boxes.read(errors);
		if (MessageBody.isBlank(body) && !boxes.isEmpty()) {
			return errors.hasErrors() ? Optional.empty() : Optional.of(NewMessage.of(MessageBody.NONE, points));
		}
		var text = readBody(body, errors);
		return errors.hasErrors() ? Optional.empty() : text.map((written) -> NewMessage.of(written, points));
	}

	/**
	 * Returns whether a field has a text that fits; says what is wrong where it has not.
	 */
	public static boolean requireText(String name, String text, int maxLength, Errors errors) {
		if (MessageBody.isBlank(text)) {
			errors.rejectValue(name, "error." + name + ".blank");
			return false;
		}
		return requireLength(name, text, maxLength, errors);
	}

	/**
	 * Returns whether a field's text, if there is any, fits; says so where it doesn't.
	 */
	public static boolean requireLength(String name, String text, int maxLength, Errors errors) {
		var length = MessageBody.length(text);
		if (length > maxLength) {
			errors.rejectValue(name, "error." + name + ".tooLong", new Object[] { maxLength, length }, null);
		}
		return length <= maxLength;
	}

	/** Returns the id in a field, nothing where it holds none. */
	public static Optional<UUID> readId(String field) {
		try {
			return Optional.of(UUID.fromString(field));
		}
		catch (IllegalArgumentException none) {
			return Optional.empty();
		}
	}

	/** Returns the key a form came with, a new one where it came with none. */
	public static SubmissionKey readKey(String key) {
		try {
			return new SubmissionKey(UUID.fromString(key));
		}
		catch (IllegalArgumentException none) {
			return SubmissionKey.next();
		}
	}

}
