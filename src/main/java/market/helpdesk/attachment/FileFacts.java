package market.helpdesk.attachment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import market.helpdesk.media.FileKind;

/**
 * What is on record of a file, byte by byte.
 *
 * @param size in bytes
 * @param thumbnail the SHA-256 of its small copy, if it has one
 */
public record FileFacts(FileId id, FileKind kind, long size, String sha256, Optional<String> thumbnail) {

	static FileFacts of(Attachment attachment, Map<FileId, String> thumbnails) {
		return new FileFacts(attachment.id(), attachment.kind(), attachment.size(), attachment.sha256(),
				Optional.ofNullable(thumbnails.get(attachment.id())));
	}

	public static FileFacts of(Upload upload, Map<FileId, String> thumbnails) {
		return new FileFacts(upload.id(), upload.kind(), upload.size(), upload.sha256(),
				Optional.ofNullable(thumbnails.get(upload.id())));
	}

	/** Returns them as particulars of an entry, with what it belongs to. */
	public Map<String, Object> particulars(String owner, Object ownerId) {
		var particulars = new HashMap<String, Object>(Map.of(owner, ownerId, "attachment", id.id(), "type",
				kind.mediaType(), "size", size, "sha256", sha256));
		thumbnail.ifPresent((hash) -> particulars.put("thumbnail", hash));
		return particulars;
	}

}
