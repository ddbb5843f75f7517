package market.helpdesk.web.quality;

import java.util.Optional;

import market.helpdesk.quality.FlagReason;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What an administrator decides of a flag.
 *
 * @param decision which of two buttons was pressed
 */
record DecisionForm(String decision, String reason) {

	DecisionForm(@Nullable String decision, @Nullable String reason) {
		this.decision = WrittenText.of(decision);
		this.reason = WrittenText.of(reason);
	}

	/** Reads the reason, or says what is wrong with the form. */
	Optional<FlagReason> read(Errors errors) {
		if (!decision.equals("UPHOLD") && !decision.equals("DISMISS")) {
			errors.rejectValue("decision", "error.decision.missing");
		}
		WrittenText.requireText("reason", reason.strip(), FlagReason.MAX_LENGTH, errors);
		return errors.hasErrors() ? Optional.empty() : Optional.of(new FlagReason(reason));
	}

	boolean upholds() {
		return decision.equals("UPHOLD");
	}

}
