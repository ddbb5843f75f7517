package market.helpdesk.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a camera says about a photo, as far as it comes along: how to turn it, when it was
 * taken and with what. It is written anew from these few values, so that nothing else
 * comes along by accident: no position, no maker's notes, no small copy of the picture.
 *
 * @param orientation 1 to 8, 0 where it isn't told
 * @param texts of the photo, by their tags
 * @param taken more of them, which stand in a directory of their own
 */
record Exif(int orientation, SortedMap<Integer, String> texts, SortedMap<Integer, String> taken) {

	static final byte[] HEADER = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

	/** Says nothing. */
	static final byte[] EMPTY = { 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0 };

	private static final int ORIENTATION = 0x0112;

	private static final int TAKEN = 0x8769;

	/** Maker, model, time of the last change. */
	private static final Set<Integer> TEXTS = Set.of(0x010f, 0x0110, 0x0132);

	/** When it was taken and made a file, and the zones of these times. */
	private static final Set<Integer> TEXTS_WHEN_TAKEN = Set.of(0x9003, 0x9004, 0x9010, 0x9011, 0x9012);

	private static final int SHORT = 3;

	private static final int TEXT = 2;

	private static final int LONG = 4;

	private static final int LONGEST = 64;

	private static final int MOST_ENTRIES = 1_000;

	/** Reads what can be read; nothing where that is nothing. */
	static Optional<Exif> read(byte[] tiff) {
		try {
			var bytes = ByteBuffer.wrap(tiff);
			bytes.order(order(bytes.getShort(0)));
			if (bytes.getShort(2) != 42) {
				return Optional.empty();
			}
			var texts = new TreeMap<Integer, String>();
			var taken = new TreeMap<Integer, String>();
			var numbers = directory(bytes, bytes.getInt(4), TEXTS, texts);
			if (numbers.containsKey(TAKEN)) {
				directory(bytes, numbers.get(TAKEN), TEXTS_WHEN_TAKEN, taken);
			}
			var orientation = numbers.getOrDefault(ORIENTATION, 0);
			return Optional.of(new Exif((orientation > 0 && orientation <= 8) ? orientation : 0, texts, taken));
		}
		catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException damaged) {
			return Optional.empty();
		}
	}

	private static ByteOrder order(short mark) {
		return switch (mark) {
			case 0x4d4d -> ByteOrder.BIG_ENDIAN;
			case 0x4949 -> ByteOrder.LITTLE_ENDIAN;
			default -> throw new IllegalArgumentException("No byte order");
		};
	}

	/** Reads a directory's texts, and returns its numbers that matter. */
	private static Map<Integer, Integer> directory(ByteBuffer bytes, int at, Set<Integer> wanted,
			SortedMap<Integer, String> texts) {
		var numbers = new TreeMap<Integer, Integer>();
		var count = Math.min(bytes.getShort(at) & 0xffff, MOST_ENTRIES);
		for (var entry = at + 2; entry < at + 2 + 12 * count; entry += 12) {
			var tag = bytes.getShort(entry) & 0xffff;
			var type = bytes.getShort(entry + 2);
			var length = bytes.getInt(entry + 4);
			if (tag == ORIENTATION && type == SHORT) {
				numbers.put(tag, (int) bytes.getShort(entry + 8));
			}
			else if (tag == TAKEN && type == LONG) {
				numbers.put(tag, bytes.getInt(entry + 8));
			}
			else if (wanted.contains(tag) && type == TEXT && length > 0 && length <= LONGEST) {
				text(bytes, (length > 4) ? bytes.getInt(entry + 8) : entry + 8, length)
					.ifPresent((text) -> texts.put(tag, text));
			}
		}
		return numbers;
	}

	/** Returns a text if it is one. */
	private static Optional<String> text(ByteBuffer bytes, int at, int length) {
		var characters = new byte[length];
		bytes.get(at, characters);
		var text = new String(characters, StandardCharsets.ISO_8859_1).replaceFirst("\0+$", "").strip();
		return text.matches("[ -~]+") ? Optional.of(text) : Optional.empty();
	}

	boolean isEmpty() {
		return orientation == 0 && texts.isEmpty() && taken.isEmpty();
	}

	/** Returns it as files keep it. */
	byte[] tiff() {
		var entries = texts.size() + ((orientation > 0) ? 1 : 0) + (taken.isEmpty() ? 0 : 1);
		var second = 8 + 6 + 12 * entries;
		var words = new Words(second + (taken.isEmpty() ? 0 : 6 + 12 * taken.size()));
		var bytes = ByteBuffer.allocate(words.beginning + LONGEST * 2 * (texts.size() + taken.size()));
		bytes.put(EMPTY, 0, 8).putShort((short) entries);
		var tags = new TreeMap<Integer, String>(texts);
		tags.put(ORIENTATION, "");
		tags.forEach((tag, text) -> {
			if (tag != ORIENTATION) {
				words.entry(bytes, tag, text);
			}
			else if (orientation > 0) {
				bytes.putShort((short) ORIENTATION).putShort((short) SHORT).putInt(1);
				bytes.putShort((short) orientation).putShort((short) 0);
			}
		});
		if (!taken.isEmpty()) {
			bytes.putShort((short) TAKEN).putShort((short) LONG).putInt(1).putInt(second);
			bytes.putInt(0).putShort((short) taken.size());
			taken.forEach((tag, text) -> words.entry(bytes, tag, text));
		}
		bytes.putInt(0).put(words.text.toString().getBytes(StandardCharsets.ISO_8859_1));
		return java.util.Arrays.copyOf(bytes.array(), bytes.position());
	}

	/** The texts of all directories, which stand behind them. */
	private static final class Words {

		private final int beginning;

		private final StringBuilder text = new StringBuilder();

		Words(int beginning) {
			this.beginning = beginning;
		}

		void entry(ByteBuffer bytes, int tag, String word) {
			bytes.putShort((short) tag).putShort((short) TEXT).putInt(Math.max(word.length() + 1, 5));
			bytes.putInt(beginning + text.length());
			text.append(word).append("\0".repeat(Math.max(5 - word.length(), 1)));
			if (text.length() % 2 == 1) {
				text.append('\0');
			}
		}

	}

}
