package market.helpdesk.writing;

import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.ticket.Side;

/**
 * Looks at what somebody is about to send, and says what they may want to think of (R15):
 * by rules and word lists alone, so that the same text always gets the same hints, in
 * time that grows with its length.
 * <p>
 * Buyers are told of shouting and insults; those who answer, of everything.
 */
public final class Hints {

	private final Lexicon lexicon;

	private final List<HintRule> forEveryone;

	private final List<HintRule> forAnswers;

	private Hints(Lexicon lexicon) {
		this.lexicon = lexicon;
		this.forAnswers = List.of(HintRules::tooShort, HintRules::sameAnswer, new UndatedPromises(lexicon),
				HintRules::otherLanguage, HintRules::openPlaceholders);
		this.forEveryone = List.of(new Shouting(lexicon), new Insults(lexicon));
	}

	/** Reads the word lists, which takes a while: once is enough. */
	public static Hints read() {
		return new Hints(Lexicon.read());
	}

	/** Returns the hints, those of one kind together and in the order of the text. */
	public List<Hint> of(Manuscript manuscript) {
		if (manuscript.text().isBlank()) {
			return List.of();
		}
		var reading = Reading.of(manuscript, lexicon);
		var rules = (manuscript.side() == Side.BUYER) ? forEveryone.stream()
				: Stream.concat(forAnswers.stream(), forEveryone.stream());
		return rules.flatMap((rule) -> rule.look(reading)).toList();
	}

}
