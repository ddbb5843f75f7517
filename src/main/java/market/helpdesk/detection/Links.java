package market.helpdesk.detection;

import java.util.OptionalInt;

/** Where links and their parts end. */
final class Links {

	private static final String BEHIND = ".,;:!?'\"*_~-";

	private static final String[] SCHEMES = { "http://", "https://", "http%3a%2f%2f", "https%3a%2f%2f", "www." };

	private Links() {
	}

	static boolean isPart(Reading reading, int at) {
		return switch (reading.at(at)) {
			case ' ', '\n', '"', '<', '>', '|', Glyphs.PICTURE, Glyphs.ENVELOPE, Glyphs.TELEPHONE -> false;
			default -> true;
		};
	}

	static boolean opensPath(Reading reading, int at) {
		return switch (reading.at(at)) {
			case '/', '?', '#' -> isPart(reading, at + 1);
			case ':' -> reading.isDigit(at + 1);
			default -> false;
		};
	}

	/** What ends a sentence is no part of a link, and no bracket that it doesn't open. */
	static int end(Passage passage, int start) {
		var reading = passage.reading();
		var end = start;
		var open = 0;
		while (isPart(reading, end)) {
			passage.work().step();
			open += bracket(reading.at(end));
			end++;
		}
		while (end > start
				&& (BEHIND.indexOf(reading.at(end - 1)) >= 0 || open < 0 && bracket(reading.at(end - 1)) < 0)) {
			open -= bracket(reading.at(end - 1));
			end--;
		}
		return end;
	}

	private static int bracket(char letter) {
		return switch (letter) {
			case '(', '[', '{' -> 1;
			case ')', ']', '}' -> -1;
			default -> 0;
		};
	}

	static int endOfAuthority(Reading reading, int start, int end) {
		for (var at = start; at < end; at++) {
			if ("/?#\\".indexOf(reading.at(at)) >= 0) {
				return at;
			}
		}
		return end;
	}

	/** Whoever is named before the at sign is no host. */
	static int startOfHost(Reading reading, int start, int end) {
		for (var at = end - 1; at > start; at--) {
			if (reading.at(at) == '@') {
				return at + 1;
			}
		}
		return start;
	}

	static int endOfHost(Reading reading, int start, int end) {
		for (var at = start; at < end; at++) {
			if (reading.at(at) == ':') {
				return at;
			}
		}
		return end;
	}

	/** Where in the rest of a link another one begins. */
	static OptionalInt nested(Reading reading, int start, int end) {
		for (var at = start; at < end; at++) {
			for (var scheme : SCHEMES) {
				if (reading.startsWith(scheme, at) && !reading.isWord(at - 1)) {
					return OptionalInt.of(at);
				}
			}
		}
		return OptionalInt.empty();
	}

}
