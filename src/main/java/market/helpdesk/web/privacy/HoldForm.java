package market.helpdesk.web.privacy;

import java.util.Arrays;
import java.util.Optional;

import market.helpdesk.privacy.HoldKind;
import market.helpdesk.privacy.ReasonText;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What an administrator wants to hold.
 *
 * @param kind the name of a {@link HoldKind}
 * @param thing what people call it
 */
record HoldForm(String kind, String thing, String reason) {

	private static final int MAX_NAME = 200;

	HoldForm(@Nullable String kind, @Nullable String thing, @Nullable String reason) {
		this.kind = WrittenText.of(kind);
		this.thing = WrittenText.of(thing);
		this.reason = WrittenText.of(reason);
	}

	/** Reads what is to be held, or says what is wrong with the form. */
	Optional<HoldKind> read(Errors errors) {
		var known = Arrays.stream(HoldKind.values()).filter((one) -> one.name().equals(kind)).findFirst();
		if (known.isEmpty()) {
			errors.rejectValue("kind", "error.kind.missing");
		}
		WrittenText.requireText("thing", thing.strip(), MAX_NAME, errors);
		WrittenText.requireText("reason", reason.strip(), ReasonText.MAX_LENGTH, errors);
		return errors.hasErrors() ? Optional.empty() : known;
	}

}
