package market.helpdesk.ticket;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A part of what a thread tells, to be worded in the language of whoever reads it. Notes
 * are kept for ever, and so are these names.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({ @JsonSubTypes.Type(value = NoteWord.Text.class, name = "text"),
		@JsonSubTypes.Type(value = NoteWord.Word.class, name = "word"),
		@JsonSubTypes.Type(value = NoteWord.Day.class, name = "day"),
		@JsonSubTypes.Type(value = NoteWord.Amount.class, name = "amount") })
public sealed interface NoteWord {

	/** What somebody wrote, as it is. */
	record Text(String text) implements NoteWord {
	}

	/** A word of ours, by its message key. */
	record Word(String key) implements NoteWord {
	}

	record Day(LocalDate date) implements NoteWord {
	}

	/** A sum of money. */
	record Amount(BigDecimal amount, String currency) implements NoteWord {
	}

}
