package market.helpdesk.writing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the markets, and English: those in which hints can be given. */
public enum Language {

	/** What sets a language apart from the others are letters none of them has. */
	IT("òì"), PL("ąęłżźśćń"), DE("ßöü"), FR("çœêûîë"), ES("ñ¿¡"), CS("řěů"), SK("ľĺŕ"), EN("");

	private final String letters;

	Language(String letters) {
		this.letters = letters;
	}

	/** Returns the language of a market, nothing where hints don't know it. */
	public static Optional<Language> of(Locale locale) {
		return Arrays.stream(values()).filter((one) -> one.tag().equals(locale.getLanguage())).findFirst();
	}

	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Returns whether a word in small letters can be of this language alone. */
	boolean marks(String word) {
		return word.chars().anyMatch((letter) -> letters.indexOf(letter) >= 0);
	}

	/** Czech and Slovak share most of their words. */
	boolean isCloseTo(Language other) {
		return this == CS && other == SK || this == SK && other == CS;
	}

}
