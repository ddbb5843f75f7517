package market.helpdesk.evidence;

import java.util.Map;
import java.util.Optional;

import market.helpdesk.ticket.ErasedText;
import market.helpdesk.ticket.Side;

/** What the PDF says in its own words, by language. */
record SheetWords(Wording wording) {

	Map<String, String> say(String key, Object... arguments) {
		return wording.say(key, arguments);
	}

	/** A label in all languages with what it labels, in one line. */
	String label(String key, String value) {
		return together(say(key)) + ": " + together(quoted(value));
	}

	/** What somebody wrote: once, and in all languages only that it was erased. */
	Map<String, String> quoted(String text) {
		return wording.inEach((locale) -> wording.worded(locale, text));
	}

	/** The same in quotation marks, which nothing has that isn't there any more. */
	Map<String, String> quotation(String text) {
		return ErasedText.isIn(text) ? quoted(text) : quoted("“" + text + "”");
	}

	/** That a text was erased, when and why. */
	Map<String, String> erased(ErasedText mark) {
		return wording.inEach((locale) -> wording.erased(locale, mark));
	}

	/** Who it was, and on which side, in one line. */
	String who(Side side, Optional<String> name) {
		var of = together(wording.say("evidence.side." + side));
		return name.map((known) -> together(quoted(known)) + " (" + of + ")").orElse(of);
	}

	/** What is said in all languages, where that is short. */
	static String together(Map<String, String> words) {
		return String.join(" / ", words.values().stream().distinct().toList());
	}

	String reason(DeadlineItem.StepItem step) {
		return step.holiday().orElseGet(() -> together(wording.say("explanation.reason." + step.reason())));
	}

}
