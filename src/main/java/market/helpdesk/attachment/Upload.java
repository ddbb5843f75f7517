package market.helpdesk.attachment;

import java.util.HexFormat;

import market.helpdesk.media.FileKind;

/**
 * A file that was received.
 *
 * @param sha256 of what is kept
 * @param waiting whether no message took it along yet
 */
public record Upload(FileId id, String name, FileKind kind, long size, String sha256, boolean waiting) {

	/** Returns what tells its content and its name from all others. */
	String fingerprint() {
		return sha256 + " " + name;
	}

	static String hex(byte[] hash) {
		return HexFormat.of().formatHex(hash);
	}

}
