package market.helpdesk.web.agreement;

import java.util.Optional;

import market.helpdesk.agreement.AgreementTerms;
import market.helpdesk.ticket.MessageBody;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** Why somebody declines what was proposed, if they say so. */
record RefusalForm(String word) {

	RefusalForm(@Nullable String word) {
		this.word = WrittenText.of(word).strip();
	}

	/** Reads the word, or says that it is too long. */
	Optional<String> read(Errors errors) {
		return (!MessageBody.isBlank(word)
				&& WrittenText.requireLength("word", word, AgreementTerms.MAX_LENGTH, errors)) ? Optional.of(word)
						: Optional.empty();
	}

}
