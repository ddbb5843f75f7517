package market.helpdesk.writing;

import java.util.Optional;

/**
 * A manuscript as it is read for hints: cut into sentences, and with a guess at its
 * language.
 */
record Reading(Manuscript manuscript, Prose prose, LanguageGuess guess) {

	static Reading of(Manuscript manuscript, Lexicon lexicon) {
		var prose = Prose.of(manuscript.text());
		return new Reading(manuscript, prose, LanguageGuess.of(prose, lexicon));
	}

	/** Returns its language; the market's where it doesn't say. */
	Optional<Language> language() {
		return guess.likeliest().or(manuscript::market);
	}

	String text() {
		return manuscript.text();
	}

}
