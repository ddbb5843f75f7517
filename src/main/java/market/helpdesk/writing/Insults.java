package market.helpdesk.writing;

import java.util.stream.Stream;

/** Finds words nobody should read, as whole words in their usual forms. */
record Insults(Lexicon lexicon) implements HintRule {

	@Override
	public Stream<Hint> look(Reading reading) {
		return reading.prose()
			.sentences()
			.stream()
			.flatMap((sentence) -> lexicon.insults()
				.in(sentence.words(), reading.language())
				.stream()
				.map((found) -> Hint.quoting(Hint.Kind.INSULT, sentence.span(found.from(), found.to()),
						reading.text())));
	}

}
