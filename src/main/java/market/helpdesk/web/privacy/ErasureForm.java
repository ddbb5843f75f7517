package market.helpdesk.web.privacy;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A buyer's request.
 *
 * @param sure whether they ticked that they know what they ask for; a box that is not
 * ticked is not sent
 */
record ErasureForm(@Nullable Boolean sure) {

	/** Returns whether it can be sent; says what is missing. */
	boolean isComplete(Errors errors) {
		var ticked = Boolean.TRUE.equals(sure);
		if (!ticked) {
			errors.rejectValue("sure", "error.sure.missing");
		}
		return ticked;
	}

}
