package market.helpdesk.web.ticket;

import java.util.Optional;

import market.helpdesk.ticket.TakeOverReason;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** Why an administrator wants to take a ticket over. */
record TakeOverForm(String reason) {

	TakeOverForm(@Nullable String reason) {
		this.reason = WrittenText.of(reason);
	}

	/** Reads the reason, or says what is wrong with it. */
	Optional<TakeOverReason> read(Errors errors) {
		return WrittenText.requireText("reason", reason.strip(), TakeOverReason.MAX_LENGTH, errors)
				? Optional.of(new TakeOverReason(reason)) : Optional.empty();
	}

}
