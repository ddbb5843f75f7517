package market.helpdesk.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

import market.helpdesk.media.CleanCopy;
import market.helpdesk.media.DamagedFile;
import market.helpdesk.media.FileKind;
import market.helpdesk.media.Picture;
import market.helpdesk.media.Recognition;
import market.helpdesk.media.Thumbnail;

import org.springframework.stereotype.Component;

/** Looks at a file before it is kept, and makes of it what is kept. */
@Component
class FileCheck {

	private static final int MEGAPIXEL = 1_000_000;

	private final AttachmentSettings settings;

	FileCheck(AttachmentSettings settings) {
		this.settings = settings;
	}

	/**
	 * Checks a file.
	 * @param clean where the copy that is kept shall lie
	 * @throws FileRefused if it is none that goes with messages
	 */
	CheckedFile check(Path received, Path clean) throws IOException {
		var kind = Recognition.kindOf(received).orElseThrow(() -> new FileRefused(Refusal.UNKNOWN_KIND));
		try {
			var picture = CleanCopy.of(kind, received, clean);
			if (picture.isPresent() && picture.get().pixels() > (long) settings.megapixels() * MEGAPIXEL) {
				throw new FileRefused(Refusal.TOO_MANY_PIXELS);
			}
			return new CheckedFile(clean, kind, picture, thumbnail(kind, picture, clean), hash(clean));
		}
		catch (DamagedFile damaged) {
			throw new FileRefused(Refusal.DAMAGED);
		}
	}

	private static Optional<Thumbnail> thumbnail(FileKind kind, Optional<Picture> picture, Path file)
			throws IOException {
		return picture.isEmpty() ? Optional.empty() : Thumbnail.of(kind, picture.get(), file);
	}

	static byte[] hash(Path file) throws IOException {
		try {
			var sha256 = MessageDigest.getInstance("SHA-256");
			try (var bytes = new DigestInputStream(Files.newInputStream(file), sha256)) {
				bytes.transferTo(OutputStream.nullOutputStream());
			}
			return sha256.digest();
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
