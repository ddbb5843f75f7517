package market.helpdesk.web.calendar;

import java.util.Optional;

import market.helpdesk.calendar.ClockRevision;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Why a draft becomes the next version.
 *
 * @param base the version whose changes were looked at
 */
record PublicationForm(int base, String reason) {

	PublicationForm(int base, @Nullable String reason) {
		this.base = base;
		this.reason = WrittenText.of(reason).strip();
	}

	Optional<String> read(Errors errors) {
		return WrittenText.requireText("reason", reason, ClockRevision.MAX_REASON_LENGTH, errors) ? Optional.of(reason)
				: Optional.empty();
	}

}
