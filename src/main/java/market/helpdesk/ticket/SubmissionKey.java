package market.helpdesk.ticket;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * Made with a form and sent back with it: the same key twice is the same form twice, by a
 * double click or a repeated request, and is written once.
 */
public record SubmissionKey(UUID id) {

	public static SubmissionKey next() {
		return new SubmissionKey(UuidCreator.getTimeOrderedEpoch());
	}

	/**
	 * Returns the key of a form with this text in it: somebody who goes back, changes
	 * what was sent and sends it again has written something else.
	 */
	public SubmissionKey with(String text) {
		return new SubmissionKey(UUID.nameUUIDFromBytes((id + text).getBytes(StandardCharsets.UTF_8)));
	}

	@Override
	public String toString() {
		return id.toString();
	}

}
