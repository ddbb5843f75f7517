package market.helpdesk.web.aftersales;

import java.util.Arrays;
import java.util.Optional;

import market.helpdesk.aftersales.CaseKind;
import market.helpdesk.aftersales.CaseOutcome;
import market.helpdesk.aftersales.CaseStage;
import market.helpdesk.aftersales.Remark;
import market.helpdesk.aftersales.Resolution;
import market.helpdesk.ticket.SubmissionKey;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * How a shop closes a case.
 *
 * @param from where the case stood when the form was shown
 * @param key makes the same form sent twice one outcome
 */
record OutcomeForm(String outcome, String from, String reason, String skipReason, String key) {

	OutcomeForm(@Nullable String outcome, @Nullable String from, @Nullable String reason, @Nullable String skipReason,
			@Nullable String key) {
		this.outcome = WrittenText.of(outcome);
		this.from = WrittenText.of(from);
		this.reason = WrittenText.of(reason);
		this.skipReason = WrittenText.of(skipReason);
		this.key = WrittenText.of(key);
	}

	/**
	 * Returns a new form, with what had been written in it before its session expired.
	 */
	static OutcomeForm of(Draft draft) {
		return new OutcomeForm("", "", draft.field("reason"), draft.field("skipReason"),
				SubmissionKey.next().toString());
	}

	Optional<CaseOutcome> wanted() {
		return outcome(outcome);
	}

	Optional<CaseStage> standing() {
		return StageForm.stage(from);
	}

	SubmissionKey submissionKey() {
		return WrittenText.readKey(key);
	}

	/** Reads what was written, or says what is wrong with each field. */
	Optional<Resolution> read(CaseKind kind, Errors errors) {
		var how = wanted().filter(kind.outcomes()::contains).orElse(kind.outcomes().getFirst());
		var rejected = how == CaseOutcome.REJECTED;
		if (rejected) {
			WrittenText.requireText("reason", reason.strip(), Remark.MAX_LENGTH, errors);
		}
		else {
			WrittenText.requireLength("reason", reason.strip(), Remark.MAX_LENGTH, errors);
		}
		if (!rejected && !kind.after(standing()).isEmpty()) {
			WrittenText.requireText("skipReason", skipReason.strip(), Remark.MAX_LENGTH, errors);
		}
		return errors.hasErrors() ? Optional.empty() : Optional
			.of(new Resolution(how, Remark.of(reason), rejected ? Optional.empty() : Remark.of(skipReason)));
	}

	/** Returns the outcome of a name, none where there is no such outcome. */
	static Optional<CaseOutcome> outcome(String name) {
		return Arrays.stream(CaseOutcome.values()).filter((one) -> one.name().equals(name)).findFirst();
	}

}
