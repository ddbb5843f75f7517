package market.helpdesk.ticket;

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

	@Override
	public String toString() {
		return id.toString();
	}

}
