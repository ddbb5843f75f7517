package market.helpdesk.web.sanction;

import java.util.Optional;

import market.helpdesk.sanction.DecisionReason;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Why an administrator decides as they do.
 *
 * @param decision which of two buttons was pressed, where there are two
 */
record ReasonForm(String decision, String reason) {

	static final ReasonForm BLANK = new ReasonForm("", "");

	ReasonForm(@Nullable String decision, @Nullable String reason) {
		this.decision = WrittenText.of(decision);
		this.reason = WrittenText.of(reason);
	}

	/** Returns the form with what had been written in it before its session expired. */
	static ReasonForm resumed(Draft draft) {
		return new ReasonForm("", draft.field("reason"));
	}

	/** Reads the reason, or says what is wrong with it. */
	Optional<DecisionReason> read(Errors errors) {
		WrittenText.requireText("reason", reason.strip(), DecisionReason.MAX_LENGTH, errors);
		return errors.hasErrors() ? Optional.empty() : Optional.of(new DecisionReason(reason));
	}

	/** Reads the reason of one of two decisions. */
	Optional<DecisionReason> readDecision(Errors errors) {
		if (!upholds() && !decision.equals("REJECT")) {
			errors.rejectValue("decision", "error.decision.missing");
		}
		return read(errors);
	}

	boolean upholds() {
		return decision.equals("UPHOLD");
	}

}
