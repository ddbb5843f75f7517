package market.helpdesk.detection;

import java.util.OptionalInt;

/**
 * Names of hosts without a scheme. A blank that is missing behind a sentence makes no
 * host ("rotto.Il"), and a file has no host either ("manuale.pdf").
 */
record BareHosts(Passage passage, Hosts hosts) {

	/** No host has more characters. */
	private static final int LONGEST = 253;

	/** How many words at its end may belong to another sentence. */
	private static final int TRIES = 5;

	static boolean isPart(Reading reading, int at) {
		return reading.isWord(at) || reading.at(at) == '.' || reading.at(at) == '-';
	}

	/**
	 * Returns where the host ends that letters, digits, dots and hyphens in a row begin
	 * with, nothing if they don't begin with one.
	 */
	OptionalInt endOf(int start, int end) {
		var reading = passage.reading();
		if (!reading.isWord(start) || reading.at(start - 1) == '@') {
			return OptionalInt.empty();
		}
		var stop = end;
		for (var tries = 0; tries < TRIES && stop > start; tries++) {
			var dot = lastDot(start, stop);
			if (dot > start && dot - start < LONGEST && reading.isWord(stop - 1) && isHost(start, dot, stop, end)) {
				return OptionalInt.of(stop);
			}
			stop = dot;
		}
		return OptionalInt.empty();
	}

	private int lastDot(int start, int stop) {
		for (var at = stop - 1; at > start; at--) {
			passage.work().step();
			if (passage.reading().at(at) == '.') {
				return at;
			}
		}
		return start;
	}

	private boolean isHost(int start, int dot, int stop, int end) {
		var reading = passage.reading();
		var topLevel = reading.small(dot + 1, stop);
		if (!hosts.isTopLevel(topLevel) || !hasName(start, dot)) {
			return false;
		}
		var opensPath = stop == end && Links.opensPath(reading, stop) && reading.at(stop) == '/';
		if (reading.startsWith("www.", start) || hosts.ruleOf(reading.small(start, stop), "/x").isPresent()) {
			return reading.startsWith("www.", start) || opensPath || dot - start > 2;
		}
		if (hosts.isFileExtension(topLevel) || hosts.isMailProvider(reading.small(start, dot))) {
			return opensPath && !hosts.isMailProvider(reading.small(start, dot));
		}
		if (isFileName(stop, end)) {
			return false;
		}
		return opensPath && dot - start > 1 || isCalledSo(start, dot, stop);
	}

	/** Whether there is a letter before the dot, and no empty part. */
	private boolean hasName(int start, int dot) {
		var hasLetter = false;
		for (var at = start; at < dot; at++) {
			passage.work().step();
			hasLetter |= passage.reading().isLetter(at);
			if (passage.reading().at(at) == '.' && !passage.reading().isWord(at + 1)) {
				return false;
			}
		}
		return hasLetter && passage.reading().isWord(dot - 1);
	}

	private boolean isFileName(int stop, int end) {
		var reading = passage.reading();
		return stop < end && reading.at(stop) == '.' && hosts.isFileExtension(reading.small(stop + 1, end));
	}

	private boolean isCalledSo(int start, int dot, int stop) {
		var topLevel = passage.reading().small(dot + 1, stop);
		if (dot - start < 2 || opensSentence(start, dot)
				|| passage.lexicon().words("no host names").contains(passage.reading().small(start, dot))) {
			return false;
		}
		var word = passage.wordAt(start);
		var isCued = passage.isSite(word);
		if (!hosts.isWord(topLevel)) {
			return isCued || dot - start > 2 || hosts.isCommonTopLevel(topLevel);
		}
		return isCued || hosts.isCommonTopLevel(topLevel) && !(goesOn(stop) && isSentence(topLevel, start, dot, stop));
	}

	/** "rotto.Il": a capital behind the dot, and none to speak of before it. */
	private boolean opensSentence(int start, int dot) {
		var reading = passage.reading();
		return Character.isUpperCase(reading.at(dot + 1)) && !Character.isUpperCase(reading.at(dot + 2))
				|| Character.isUpperCase(reading.at(dot + 1)) && !isInCapitals(start, dot);
	}

	private boolean isInCapitals(int start, int dot) {
		for (var at = start; at < dot; at++) {
			if (Character.isLowerCase(passage.reading().at(at))) {
				return false;
			}
		}
		return true;
	}

	/** Whether a small letter follows behind a blank. */
	private boolean goesOn(int stop) {
		return passage.reading().at(stop) == ' ' && Character.isLowerCase(passage.reading().at(stop + 1));
	}

	/**
	 * Whether what stands before the dot is a plain word that more words stand before,
	 * and behind it goes on as sentences do that begin with this word.
	 */
	private boolean isSentence(String topLevel, int start, int dot, int stop) {
		var reading = passage.reading();
		for (var at = start; at < dot; at++) {
			if (!Character.isLowerCase(reading.at(at))) {
				return false;
			}
		}
		var next = passage.wordAt(stop + 1);
		return reading.at(start - 1) == ' ' && Character.isLowerCase(reading.at(start - 2))
				&& next < passage.words().size() && hosts.goesOn(topLevel, passage.words().get(next).text());
	}

}
