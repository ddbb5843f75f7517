package market.helpdesk.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.ticket.Side;

/** What the PDF says in its own words, by language. */
record SheetWords(Wording wording) {

	Map<String, String> say(String key, Object... arguments) {
		return wording.say(key, arguments);
	}

	/** Who it was, and on which side. */
	Map<String, String> who(Side side, Optional<String> name) {
		return wording.inEach((locale) -> {
			var of = wording.say(locale, "evidence.side." + side);
			return name.map((known) -> known + " (" + of + ")").orElse(of);
		});
	}

	/** One line of several sayings, language by language. */
	static Map<String, String> line(String between, Map<String, String> first, Map<String, String> second) {
		var line = new LinkedHashMap<String, String>();
		first.forEach((language, words) -> line.put(language, words + between + second.getOrDefault(language, "")));
		return line;
	}

	static Map<String, String> line(Map<String, String> first, String rest) {
		var line = new LinkedHashMap<String, String>();
		first.forEach((language, words) -> line.put(language, words + rest));
		return line;
	}

	Map<String, String> reason(DeadlineItem.StepItem step) {
		return step.holiday()
			.map((name) -> wording.inEach((locale) -> name))
			.orElseGet(() -> wording.say("explanation.reason." + step.reason()));
	}

}
