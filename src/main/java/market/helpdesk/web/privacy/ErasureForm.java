package market.helpdesk.web.privacy;

import org.springframework.validation.Errors;

/**
 * A buyer's request.
 *
 * @param sure whether they ticked that they know what they ask for
 */
record ErasureForm(boolean sure) {

	/** Returns whether it can be sent; says what is missing. */
	boolean isComplete(Errors errors) {
		if (!sure) {
			errors.rejectValue("sure", "error.sure.missing");
		}
		return sure;
	}

}
