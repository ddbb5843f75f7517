package market.helpdesk.media;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A copy of a file that says the same and not where it was made. Pictures and sound are
 * copied byte by byte, never decoded. Of what is said about them only what is known to be
 * harmless comes along (how a photo is turned, when and with what it was taken, its
 * colours); what can't be read doesn't, and what stands behind the end of a picture
 * doesn't either.
 */
public final class CleanCopy {

	private CleanCopy() {
	}

	/**
	 * Copies a file, a buffer at a time.
	 * @return how large the picture is, if it is one
	 * @throws DamagedFile if it is cut off or no file of its kind
	 */
	public static Optional<Picture> of(FileKind kind, Path from, Path to) throws IOException {
		return switch (kind) {
			case JPEG, PNG -> Optional.of(streamed(kind, from, to));
			case WEBP -> Optional.of(WebpCopy.of(from, to));
			case HEIC -> Optional.of(HeicFile.clean(copied(from, to)));
			case MP4 -> {
				MovieFile.clean(copied(from, to));
				yield Optional.empty();
			}
			case PDF -> {
				PdfFile.requireWhole(from);
				copied(from, to);
				yield Optional.empty();
			}
		};
	}

	private static Picture streamed(FileKind kind, Path from, Path to) throws IOException {
		try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
				var out = new BufferedOutputStream(Files.newOutputStream(to))) {
			return (kind == FileKind.JPEG) ? new JpegCopy(in, out).make() : new PngCopy(in, out).make();
		}
	}

	private static Path copied(Path from, Path to) throws IOException {
		return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
	}

}
