package market.helpdesk.api.problem;

import java.io.IOException;

/** A body has more bytes than are read. */
class BodyTooLarge extends IOException {

	BodyTooLarge(int most) {
		super("A body has at most %,d bytes.".formatted(most));
	}

	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

}
