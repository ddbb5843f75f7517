package market.helpdesk.web.privacy;

import java.util.Optional;

import market.helpdesk.privacy.ReasonText;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What an administrator decides of a request.
 *
 * @param decision which of two buttons was pressed
 */
record GrantForm(String decision, String reason) {

	GrantForm(@Nullable String decision, @Nullable String reason) {
		this.decision = WrittenText.of(decision);
		this.reason = WrittenText.of(reason);
	}

	/** Reads the reason, or says what is wrong with the form. */
	Optional<ReasonText> read(Errors errors) {
		if (!decision.equals("GRANT") && !decision.equals("DECLINE")) {
			errors.rejectValue("decision", "error.grant.missing");
		}
		WrittenText.requireText("reason", reason.strip(), ReasonText.MAX_LENGTH, errors);
		return errors.hasErrors() ? Optional.empty() : Optional.of(new ReasonText(reason));
	}

	boolean grants() {
		return decision.equals("GRANT");
	}

}
