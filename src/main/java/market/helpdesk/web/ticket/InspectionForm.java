package market.helpdesk.web.ticket;

import java.util.Arrays;
import java.util.Optional;

import market.helpdesk.archive.Inspection;
import market.helpdesk.archive.InspectionReason;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** Why an administrator wants to read a ticket. */
record InspectionForm(String reason, String note) {

	static final InspectionForm BLANK = new InspectionForm("", "");

	InspectionForm(@Nullable String reason, @Nullable String note) {
		this.reason = WrittenText.of(reason);
		this.note = WrittenText.of(note);
	}

	/**
	 * Reads the reason, or says what is wrong with it: another one than ours is given in
	 * words.
	 */
	Optional<InspectionReason> read(Errors errors) {
		var given = Arrays.stream(InspectionReason.values()).filter((one) -> one.name().equals(reason)).findFirst();
		if (given.isEmpty()) {
			errors.rejectValue("reason", "error.reason.missing");
		}
		if (given.equals(Optional.of(InspectionReason.OTHER)) && MessageBody.isBlank(note)) {
			errors.rejectValue("note", "error.note.missing");
		}
		WrittenText.requireLength("note", note, Inspection.MAX_NOTE_LENGTH, errors);
		return errors.hasErrors() ? Optional.empty() : given;
	}

}
