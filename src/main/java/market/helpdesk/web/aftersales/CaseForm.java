package market.helpdesk.web.aftersales;

import java.util.Arrays;
import java.util.Optional;

import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * What case somebody wants to open.
 *
 * @param key makes the same form sent twice one case
 */
record CaseForm(String kind, String key) {

	CaseForm(@Nullable String kind, @Nullable String key) {
		this.kind = WrittenText.of(kind);
		this.key = WrittenText.of(key);
	}

	/** Reads the kind, or says that there is none. */
	Optional<CaseKind> read(Errors errors) {
		var wanted = Arrays.stream(CaseKind.values()).filter((one) -> one.name().equals(kind)).findFirst();
		if (wanted.isEmpty()) {
			errors.rejectValue("kind", "error.kind.missing");
		}
		return wanted;
	}

	SubmissionKey submissionKey() {
		return WrittenText.readKey(key);
	}

}
