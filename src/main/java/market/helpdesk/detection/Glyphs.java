package market.helpdesk.detection;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/**
 * What single code points read as: compatibility forms, digits of all scripts, letters in
 * circles and squares, blanks and dashes of any width. Nothing is left of accents and of
 * what has no width.
 */
final class Glyphs {

	/** Stands for what is no text: an emoji, for example. */
	static final char PICTURE = '\uFFFC';

	/** Any picture of a telephone. */
	static final char TELEPHONE = '\u260E';

	/** Any picture of a letter. */
	static final char ENVELOPE = '\u2709';

	/** More than a code point that people write with has. */
	private static final int LONGEST = 4;

	/** What was asked for already; to find out twice does no harm. */
	private static final @Nullable String[] KNOWN = new String[Character.MAX_VALUE + 1];

	private Glyphs() {
	}

	/** Returns what a code point reads as; nothing if it is not to be seen. */
	static String of(int code) {
		if (code > Character.MAX_VALUE) {
			return resolve(code);
		}
		var known = KNOWN[code];
		if (known == null) {
			known = resolve(code);
			KNOWN[code] = known;
		}
		return known;
	}

	private static String resolve(int code) {
		if (code < 0x80) {
			return ascii(code);
		}
		if (isUnseen(code)) {
			return "";
		}
		var sign = sign(code);
		return (sign != 0) ? String.valueOf(sign) : decomposed(code);
	}

	private static String ascii(int code) {
		if (code == '\n' || code == '\r') {
			return "\n";
		}
		if (code == '`') {
			return "'";
		}
		return (code < ' ' || code == 0x7F) ? (code == '\t' ? " " : "") : String.valueOf((char) code);
	}

	private static boolean isUnseen(int code) {
		return switch (Character.getType(code)) {
			case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.CONTROL -> true;
			default -> code >= 0x1F3FB && code <= 0x1F3FF || code == 0x115F || code == 0x1160 || code == 0x3164
					|| code == 0xFFA0;
		};
	}

	/** Returns what stands for one sign by itself, 0 if nothing does. */
	private static char sign(int code) {
		return switch (code) {
			case 0x2028, 0x2029, 0x85 -> '\n';
			case 0x2800 -> ' ';
			case 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x201B, 0x2032, 0x2035 -> '\'';
			case 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2033 -> '"';
			case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0x2796, 0x30FC -> '-';
			case 0x2044, 0x2215, 0x29F8 -> '/';
			case 0x3002, 0xFF61, 0x06D4, 0x0701, 0x0702, 0xA4F8, 0x10A50 -> '.';
			case 0xB7, 0x2022, 0x2027, 0x22C5, 0x30FB, 0x25CF, 0x2219 -> '\u2022';
			case 0x1F4DE, 0x1F4F1, 0x1F4F2, 0x260E, 0x260F, 0x2706, 0x1F57B, 0x1F57D, 0x1F57E, 0x1F57F, 0x1F919 ->
				TELEPHONE;
			case 0x1F4E7, 0x1F4E8, 0x1F4E9, 0x2709, 0x1F582, 0x1F583, 0x1F584 -> ENVELOPE;
			case 0x1F10B, 0x1F10C, 0x24FF -> '0';
			default -> numbered(code);
		};
	}

	private static char numbered(int code) {
		if (Character.isDigit(code)) {
			return (char) ('0' + Character.digit(code, 10));
		}
		for (var first : new int[] { 0x2776, 0x2780, 0x278A, 0x24F5 }) {
			if (code >= first && code < first + 9) {
				return (char) ('1' + code - first);
			}
		}
		for (var first : new int[] { 0x1F150, 0x1F170 }) {
			if (code >= first && code < first + 26) {
				return (char) ('A' + code - first);
			}
		}
		return 0;
	}

	private static String decomposed(int code) {
		if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
			return String.valueOf(PICTURE);
		}
		if (isLigature(code)) {
			return ligature(code);
		}
		var whole = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKD);
		var seen = new StringBuilder();
		whole.codePoints().filter((part) -> !isUnseen(part)).forEach((part) -> seen.append(plain(part)));
		return (seen.length() > LONGEST) ? String.valueOf(PICTURE) : seen.toString();
	}

	private static boolean isLigature(int code) {
		return code == 0xDF || code == 0x1E9E || code == 0xC6 || code == 0xE6 || code == 0x152 || code == 0x153;
	}

	private static String ligature(int code) {
		return switch (code) {
			case 0xC6, 0xE6 -> "ae";
			case 0x152, 0x153 -> "oe";
			default -> "ss";
		};
	}

	private static char plain(int code) {
		if (Character.isSpaceChar(code)) {
			return ' ';
		}
		var sign = (code < 0x80) ? 0 : sign(code);
		if (sign != 0) {
			return (char) sign;
		}
		return (code > Character.MAX_VALUE) ? PICTURE : LookAlikes.variant((char) code);
	}

}
