package market.helpdesk.web.sanction;

import java.util.Optional;

import market.helpdesk.sanction.AppealWords;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** What a shop says against a sanction. */
record AppealForm(String words) {

	static final AppealForm BLANK = new AppealForm("");

	AppealForm(@Nullable String words) {
		this.words = WrittenText.of(words);
	}

	/** Returns the form with what had been written in it before its session expired. */
	static AppealForm resumed(Draft draft) {
		return new AppealForm(draft.field("words"));
	}

	/** Reads the words, or says what is wrong with them. */
	Optional<AppealWords> read(Errors errors) {
		WrittenText.requireText("words", words.strip(), AppealWords.MAX_LENGTH, errors);
		return errors.hasErrors() ? Optional.empty() : Optional.of(new AppealWords(words));
	}

}
