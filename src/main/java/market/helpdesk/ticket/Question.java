package market.helpdesk.ticket;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A sentence that asks, in one of the languages of our markets.
 *
 * @param before what stands before it and asks nothing: a greeting, or that questions
 * follow
 */
record Question(String before, String text) {

	/** Ends a sentence that wants to be agreed with, or is one of its own. */
	private static final Set<String> TAGS = Set.of("ok", "okay", "va bene", "giusto", "vero", "no", "sì", "si",
			"capito", "chiaro", "d'accordo", "right", "correct", "yes", "isn't it", "doesn't it", "oder", "nicht wahr",
			"richtig", "gell", "klar", "stimmt's", "einverstanden", "in ordnung", "non", "n'est-ce pas", "hein",
			"d'accord", "verdad", "cierto", "vale", "sí", "claro", "prawda", "tak", "nie", "dobrze", "jasne", "zgoda",
			"že", "že ano", "že jo", "ano", "ne", "dobře", "však", "áno", "dobre");

	/** What people say to each other before they ask. */
	private static final Set<String> COURTESIES = Set.of("come va", "come state", "come sta", "tutto bene",
			"how are you", "wie geht's", "wie geht es ihnen", "alles gut", "comment allez-vous", "ça va", "qué tal",
			"cómo están", "cómo está", "co słychać", "jak se máte", "ako sa máte", "grazie", "thanks", "danke", "merci",
			"gracias", "dziękuję", "děkuji", "ďakujem");

	private static final Pattern GREETING = Pattern.compile(
			"(?:buongiorno|buonasera|buon giorno|salve|ciao|gentile|hello|hi|hey|dear|good (?:morning|evening|afternoon)"
					+ "|guten (?:tag|morgen|abend)|hallo|bonjour|bonsoir|hola|buenos días|buenas(?: tardes| noches)?"
					+ "|dzień dobry|dobry wieczór|witam|cześć|dobrý (?:den|deň|večer)|ahoj|zdravím)"
					+ "(?:[ ]\\p{L}{1,30}){0,2}[,!]\\s*+(?=\\S)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** {@code Ho tre domande:}, {@code Ich möchte wissen:}. */
	private static final Pattern ANNOUNCEMENT = Pattern.compile(
			"domand|chied|sapere|question|\\bknow\\b|\\bask\\b|frage|wissen|savoir|demand|pregunt|saber|dudas?\\b"
					+ "|pytani|zapytać|wiedzieć|dowiedzieć|otáz|dotaz|vědět|zeptat|vedieť|opýtať",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** Returns whether a sentence asks what wants an answer. */
	static boolean asks(String sentence) {
		var mark = sentence.lastIndexOf('?');
		if (mark < 0 || hasLetters(sentence.substring(mark))) {
			return false;
		}
		var words = words(of(sentence).text());
		var ending = words(sentence.substring(sentence.lastIndexOf(',', mark) + 1));
		return hasLetters(words) && Sentences.isOwn(sentence, mark) && !TAGS.contains(ending)
				&& !COURTESIES.contains(words) && !words.endsWith(" ok") && !words.endsWith(" okay");
	}

	private static boolean hasLetters(String text) {
		return text.codePoints().anyMatch(Character::isLetter);
	}

	private static String words(String text) {
		return text.replaceAll("[^\\p{L}\\p{M}\\p{N}'’ -]", " ")
			.replace('’', '\'')
			.replaceAll("\\s++", " ")
			.strip()
			.toLowerCase(Locale.ROOT);
	}

	/** Returns whether a line says that questions follow. */
	static boolean isAnnounced(String line) {
		return line.stripTrailing().endsWith(":") && ANNOUNCEMENT.matcher(line).find();
	}

	static Question of(String sentence) {
		var greeting = GREETING.matcher(sentence);
		if (greeting.lookingAt()) {
			var announced = announced(sentence.substring(greeting.end()));
			return new Question(sentence.substring(0, greeting.end()) + announced.before(), announced.text());
		}
		return announced(sentence);
	}

	private static Question announced(String sentence) {
		var colon = sentence.indexOf(": ");
		return (colon > 0 && isAnnounced(sentence.substring(0, colon + 1)))
				? new Question(sentence.substring(0, colon + 2), sentence.substring(colon + 2).strip())
				: new Question("", sentence);
	}

}
