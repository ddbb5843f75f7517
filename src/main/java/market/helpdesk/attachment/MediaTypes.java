package market.helpdesk.attachment;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.media.FileKind;

/** What kinds of files are called on record, for statements that read them. */
public final class MediaTypes {

	private MediaTypes() {
	}

	/** Returns the media type of the kind that a column holds. */
	public static String of(String column) {
		return Stream.of(FileKind.values())
			.map((kind) -> "when '%s' then '%s'".formatted(kind.name(), kind.mediaType()))
			.collect(Collectors.joining(" ", "case " + column + " ", " end"));
	}

}
