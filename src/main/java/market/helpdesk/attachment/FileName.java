package market.helpdesk.attachment;

import java.util.Locale;

import market.helpdesk.media.FileKind;
import market.helpdesk.ticket.ErasedText;
import market.helpdesk.ticket.MessageBody;

/**
 * What a file is called where it is shown and saved: its own name without the way to it,
 * without what can't be seen or turns the writing round, and with the ending of what it
 * is.
 */
record FileName(String text) {

	static final int MAX_LENGTH = 150;

	/** Not to be saved under a system's own signs, nor hidden. */
	private static final String SIGNS = "[<>:\"|?*]";

	/** Controls, formats (the direction of writing among them), halves of characters. */
	private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]";

	static FileName of(String told, FileKind kind) {
		return new FileName(ended(plain(told), kind));
	}

	/**
	 * A name that may be shown, of something that is no file of ours. It has no brackets
	 * of the mark of erased texts: nobody passes a file off as erased.
	 */
	static String plain(String told) {
		var last = told.replace('\\', '/').replaceFirst("(?s)^.*/", "");
		var seen = last.replaceAll("[\\p{Zl}\\p{Zp}\\s]+", " ").replaceAll(UNSEEN, "").replaceAll(SIGNS, "_");
		var bare = ErasedText.unmarked(seen).strip().replaceFirst("^[. ]+", "").replaceFirst("[. ]+$", "");
		return MessageBody.isBlank(bare) ? "file" : cut(bare, "");
	}

	private static String ended(String name, FileKind kind) {
		var dot = name.lastIndexOf('.');
		var ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
		if (dot > 0 && kind.endsWith(ending)) {
			return cut(name.substring(0, dot), ending) + name.substring(dot);
		}
		var stem = (dot > 0 && ending.matches("(?=.*[a-z])[a-z0-9]{2,5}")) ? name.substring(0, dot) : name;
		return cut(stem, kind.extension()) + "." + kind.extension();
	}

	private static String cut(String stem, String ending) {
		var room = MAX_LENGTH - ending.length() - 1;
		return (stem.codePointCount(0, stem.length()) <= room) ? stem
				: stem.substring(0, stem.offsetByCodePoints(0, room)).strip();
	}

}
