package market.helpdesk.web.writing;

import java.util.Optional;
import java.util.UUID;

import market.helpdesk.ticket.MessageBody;
import market.helpdesk.web.page.Draft;
import market.helpdesk.web.page.WrittenText;
import market.helpdesk.writing.ListedAnswer;
import market.helpdesk.writing.Placeholder;
import market.helpdesk.writing.SavedText;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A text to answer with, as somebody writes it.
 *
 * @param shop as the marketplace names it; where one is changed, nobody asks
 * @param label what it is to be called
 * @param version which version its author had before their eyes
 */
record SavedAnswerForm(String shop, String label, String body, String version) {

	static final SavedAnswerForm BLANK = new SavedAnswerForm("", "", "", "");

	SavedAnswerForm(@Nullable String shop, @Nullable String label, @Nullable String body, @Nullable String version) {
		this.shop = WrittenText.of(shop).strip();
		this.label = WrittenText.of(label);
		this.body = WrittenText.of(body);
		this.version = WrittenText.of(version);
	}

	static SavedAnswerForm of(ListedAnswer answer) {
		return new SavedAnswerForm(answer.shop().marketplaceId(), answer.text().name(), answer.text().body(),
				answer.version().toString());
	}

	/** Returns the form with what had been written in it before its session expired. */
	static SavedAnswerForm resumed(Draft draft) {
		return new SavedAnswerForm(draft.field("shop"), draft.field("label"), draft.field("body"),
				draft.field("version"));
	}

	/** Reads the text, or says what is wrong with it. */
	Optional<SavedText> read(Errors errors) {
		WrittenText.requireText("label", label.strip(), SavedText.LONGEST_NAME, errors);
		if (WrittenText.requireText("body", body, MessageBody.MAX_LENGTH, errors)) {
			var unknown = Placeholder.unknownIn(body);
			if (!unknown.isEmpty()) {
				errors.rejectValue("body", "error.body.placeholder", new Object[] { unknown.getFirst() }, null);
			}
		}
		return errors.hasErrors() ? Optional.empty() : Optional.of(new SavedText(label, body));
	}

	UUID seen() {
		return WrittenText.readKey(version).id();
	}

}
