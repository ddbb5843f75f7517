package market.helpdesk.web.held;

import java.util.Optional;

import market.helpdesk.screening.HeldReason;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** Why an administrator decides a held message as they do. */
record HeldDecisionForm(String reason) {

	HeldDecisionForm(@Nullable String reason) {
		this.reason = WrittenText.of(reason);
	}

	/** Reads the reason, or says what is wrong with it. */
	Optional<HeldReason> require(Errors errors) {
		return WrittenText.requireText("reason", reason.strip(), HeldReason.MAX_LENGTH, errors)
				? Optional.of(new HeldReason(reason)) : Optional.empty();
	}

	/** Reads the reason, if one is given. */
	Optional<HeldReason> read(String otherwise, Errors errors) {
		return reason.isBlank() ? Optional.of(new HeldReason(otherwise)) : require(errors);
	}

}
