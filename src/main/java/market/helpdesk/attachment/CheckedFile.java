package market.helpdesk.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import market.helpdesk.media.FileKind;
import market.helpdesk.media.Picture;
import market.helpdesk.media.Thumbnail;

/**
 * A file that may be kept, as it will be.
 *
 * @param content where it lies until then
 */
record CheckedFile(Path content, FileKind kind, Optional<Picture> picture, Optional<Thumbnail> thumbnail,
		byte[] sha256) {

	long size() throws IOException {
		return java.nio.file.Files.size(content);
	}

}
