package market.helpdesk.writing;

import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.ticket.MessageBody;

/** The rules that need no word lists. */
final class HintRules {

	/** A question shorter than this may be answered in a word. */
	private static final int LONG_QUESTION = 160;

	/** Nobody need write more than this not to be asked. */
	private static final int ENOUGH = 60;

	private static final int MANY_QUESTIONS = 3;

	private static final int PER_QUESTION = 10;

	/** With this time it is the third. */
	private static final int TIMES_BEFORE = 2;

	private HintRules() {
	}

	/**
	 * An eighth of a long question and ten characters for each of many are little, sixty
	 * are enough for any.
	 */
	static Stream<Hint> tooShort(Reading reading) {
		var manuscript = reading.manuscript();
		var asked = manuscript.asked();
		var forItsLength = (asked.length() >= LONG_QUESTION) ? asked.length() / 8 : 0;
		var forItsQuestions = (asked.questions() >= MANY_QUESTIONS) ? asked.questions() * PER_QUESTION : 0;
		var length = MessageBody.length(reading.text().strip());
		return (length < Math.min(ENOUGH, Math.max(forItsLength, forItsQuestions)))
				? Stream.of(new Hint(Hint.Kind.TOO_SHORT, manuscript.whole(), List.of(length, asked.length())))
				: Stream.empty();
	}

	static Stream<Hint> sameAnswer(Reading reading) {
		var manuscript = reading.manuscript();
		return manuscript.reuse()
			.stream()
			.filter((reuse) -> reuse.times() >= TIMES_BEFORE)
			.map((reuse) -> new Hint(Hint.Kind.SAME_ANSWER, manuscript.whole(),
					List.of(reuse.name(), reuse.times() + 1)));
	}

	/** Short texts say nothing of their language. */
	static Stream<Hint> otherLanguage(Reading reading) {
		var manuscript = reading.manuscript();
		return manuscript.market()
			.stream()
			.flatMap((expected) -> reading.guess()
				.otherThan(expected)
				.map((found) -> new Hint(Hint.Kind.OTHER_LANGUAGE, manuscript.whole(), List.of(found, expected)))
				.stream());
	}

	static Stream<Hint> openPlaceholders(Reading reading) {
		return Placeholder.spansIn(reading.text())
			.stream()
			.map((span) -> Hint.quoting(Hint.Kind.PLACEHOLDER, span, reading.text()));
	}

}
