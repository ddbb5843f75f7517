package market.helpdesk.evidence;

import java.text.Normalizer;
import java.util.Locale;

import market.helpdesk.attachment.Attachment;

/**
 * Names the files of a pack, in their order: each is there once, and may be unpacked on
 * any system.
 */
final class PackNames {

	private static final int LONGEST = 80;

	private int last;

	/** Returns where the next file lies. */
	String next(Attachment attachment) {
		return "attachments/%02d-%s".formatted(++last, safe(attachment.name(), attachment.kind().extension()));
	}

	/** Letters and digits of every script, and of signs only harmless ones. */
	static String safe(String name, String extension) {
		var plain = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{M}\\p{N}._ -]", "_");
		var dot = plain.lastIndexOf('.');
		var stem = (dot > 0) ? plain.substring(0, dot) : plain;
		var ending = (dot > 0) ? plain.substring(dot + 1).toLowerCase(Locale.ROOT) : extension;
		var trimmed = stem.codePoints()
			.limit(LONGEST)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString()
			.replaceAll("^[. ]+|[. ]+$", "");
		return (trimmed.isEmpty() ? "file" : trimmed) + "." + ending;
	}

}
