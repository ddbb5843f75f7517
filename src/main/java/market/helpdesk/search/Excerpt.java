package market.helpdesk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a text with what was looked for marked in it. It holds plain text only; what
 * shows it says how marks look.
 */
public record Excerpt(List<Piece> pieces) {

	/** A stretch that is marked or isn't. */
	public record Piece(String text, boolean marked) {
	}

	/** From where to where something stands in a text, the end exclusive. */
	record Span(int start, int end) {
	}

	/** Of what isn't shown. */
	static final Excerpt NOTHING = new Excerpt(List.of());

	private static final String ELLIPSIS = "…";

	/** How much is shown before the first mark, so that one can read what it is about. */
	private static final int BEFORE = 80;

	public Excerpt {
		pieces = List.copyOf(pieces);
	}

	/** Returns a text in which nothing is marked or cut. */
	static Excerpt plain(String text) {
		return new Excerpt(List.of(new Piece(text, false)));
	}

	/**
	 * Cuts a text around the first mark.
	 * @param marks in their order, none overlapping another
	 * @param length how many characters are shown, more or less
	 */
	static Excerpt of(String text, List<Span> marks, int length) {
		var first = marks.isEmpty() ? 0 : marks.getFirst().start();
		var start = (first <= BEFORE) ? 0 : wordStart(text, first - BEFORE);
		var end = (text.length() - start <= length) ? text.length() : wordEnd(text, start + length, length / 2);
		var pieces = new ArrayList<Piece>();
		add(pieces, (start > 0) ? ELLIPSIS : "", false);
		var at = start;
		for (var mark : marks.stream().filter((mark) -> mark.start() >= start && mark.start() < end).toList()) {
			add(pieces, text.substring(at, mark.start()), false);
			at = Math.min(mark.end(), end);
			add(pieces, text.substring(mark.start(), at), true);
		}
		add(pieces, text.substring(at, end), false);
		add(pieces, (end < text.length()) ? ELLIPSIS : "", false);
		return new Excerpt(pieces);
	}

	private static void add(List<Piece> pieces, String text, boolean marked) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(text, marked));
		}
	}

	private static int wordStart(String text, int from) {
		var earliest = Math.max(0, from - BEFORE / 2);
		var at = from;
		while (at > earliest && !Character.isWhitespace(text.charAt(at - 1))) {
			at--;
		}
		return between(text, at);
	}

	/** A word that doesn't end soon is cut, as is a text without blanks. */
	private static int wordEnd(String text, int from, int atMost) {
		var latest = Math.min(text.length(), from + atMost);
		var at = from;
		while (at < latest && !Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return between(text, at);
	}

	/** Not within a character that takes two places. */
	private static int between(String text, int at) {
		return (at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)))
				? at - 1 : at;
	}

	/** Whether it shows nothing. */
	public boolean isEmpty() {
		return pieces.isEmpty();
	}

	/** Whether anything in it is marked. */
	public boolean isMarked() {
		return pieces.stream().anyMatch(Piece::marked);
	}

	/** Returns what it says, without marks. */
	@Override
	public String toString() {
		return pieces.stream().map(Piece::text).collect(Collectors.joining());
	}

}
