package market.helpdesk.web.privacy;

import java.util.Optional;

import market.helpdesk.privacy.ReasonText;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** Why an administrator lifts a hold. */
record LiftingForm(String reason) {

	LiftingForm(@Nullable String reason) {
		this.reason = WrittenText.of(reason);
	}

	/** Reads the reason, or says what is wrong with it. */
	Optional<ReasonText> read(Errors errors) {
		return WrittenText.requireText("reason", reason.strip(), ReasonText.MAX_LENGTH, errors)
				? Optional.of(new ReasonText(reason)) : Optional.empty();
	}

}
