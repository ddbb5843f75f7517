package market.helpdesk.marketplace;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** A language by its tag (BCP 47), {@code it}, in the usual case of its letters. */
record LanguageTag(String text) {

	LanguageTag {
		text = tag(text);
	}

	private static String tag(String text) {
		try {
			var language = new Locale.Builder().setLanguageTag(text).build();
			if (language.getLanguage().isEmpty() || text.length() > 35) {
				throw new IllegalArgumentException("'%s' is not a language such as it".formatted(text));
			}
			return language.toLanguageTag();
		}
		catch (IllformedLocaleException unknown) {
			throw new IllegalArgumentException("'%s' is not a language such as it".formatted(text), unknown);
		}
	}

	@Override
	public String toString() {
		return text;
	}

}
