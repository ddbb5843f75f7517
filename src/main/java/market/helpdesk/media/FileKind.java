package market.helpdesk.media;

import java.util.Set;

/** The kinds of files there are. */
public enum FileKind {

	JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"), PNG("image/png", "png"), WEBP("image/webp", "webp"),
	HEIC("image/heic", "heic", "heif", "hif"), PDF("application/pdf", "pdf"), MP4("video/mp4", "mp4", "m4v");

	private final String mediaType;

	private final String extension;

	private final Set<String> otherExtensions;

	FileKind(String mediaType, String extension, String... otherExtensions) {
		this.mediaType = mediaType;
		this.extension = extension;
		this.otherExtensions = Set.of(otherExtensions);
	}

	public String mediaType() {
		return mediaType;
	}

	/** How its files' names usually end, without the dot. */
	public String extension() {
		return extension;
	}

	/** Returns whether names of its files may end so, in small letters. */
	public boolean endsWith(String ending) {
		return ending.equals(extension) || otherExtensions.contains(ending);
	}

	/** Returns whether every browser shows it as a picture. */
	public boolean isShownByBrowsers() {
		return this == JPEG || this == PNG || this == WEBP;
	}

	public boolean isPicture() {
		return isShownByBrowsers() || this == HEIC;
	}

}
