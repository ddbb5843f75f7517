package market.helpdesk.writing;

import java.util.List;

/**
 * Something its author may want to think of before a message goes out. It never keeps
 * anybody from sending it.
 *
 * @param span what it is about
 * @param words what its wording tells, in this order
 */
public record Hint(Kind kind, Span span, List<?> words) {

	/** What hints are about; those for one side are told to no other. */
	public enum Kind {

		/** Very short for what was asked: characters written, characters asked. */
		TOO_SHORT,
		/**
		 * The same saved answer again: its name, how many times it will have been sent.
		 */
		SAME_ANSWER,
		/** A promise that doesn't say when: its words. */
		NO_DATE,
		/** Another language than the market's: the one found, the market's. */
		OTHER_LANGUAGE,
		/** A placeholder nothing stands for in this ticket: its token. */
		PLACEHOLDER,
		/** A shouted sentence: its words. */
		CAPITALS,
		/** A word nobody should read: that word. */
		INSULT

	}

	static Hint quoting(Kind kind, Span span, String text) {
		return new Hint(kind, span, List.of(span.of(text)));
	}

}
