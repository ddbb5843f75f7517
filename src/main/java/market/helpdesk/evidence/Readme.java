package market.helpdesk.evidence;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.evidence.Manifest.Problem;

/** What a pack says about itself, for people. */
final class Readme {

	private static final List<String> PARAGRAPHS = List.of("evidence.readme.what", "evidence.readme.transcript",
			"evidence.readme.data", "evidence.readme.attachments", "evidence.readme.chain", "evidence.readme.verify",
			"evidence.readme.trust", "evidence.readme.withheld");

	private static final String END = "\r\n";

	private Readme() {
	}

	static String of(Draft draft, KeysAddress keys) {
		return inEach(draft,
				(locale) -> PARAGRAPHS.stream()
					.map((key) -> draft.wording().say(locale, key, draft.ticket().reference().text(), keys.toString()))
					.collect(Collectors.joining(END + END)));
	}

	static String problems(Draft draft, List<Problem> problems) {
		return inEach(draft, (locale) -> Stream
			.concat(Stream.of(draft.wording().say(locale, "evidence.problems")),
					problems.stream()
						.map((problem) -> "- " + draft.wording()
							.say(locale, "evidence.problem." + problem.what(), problem.path(), problem.expected())))
			.collect(Collectors.joining(END)));
	}

	private static String inEach(Draft draft, Function<Locale, String> words) {
		return String.join(END + END + "-".repeat(72) + END + END, draft.wording().inEach(words).values()) + END;
	}

}
