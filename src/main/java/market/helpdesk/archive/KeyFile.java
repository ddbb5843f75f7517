package market.helpdesk.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that holds a private key, for its owner's eyes only.
 */
record KeyFile(Path path) {

	private static final String NAME = "archive-key.pem";

	static KeyFile in(Path directory) {
		return new KeyFile(directory.resolve(NAME));
	}

	/**
	 * Reads the key.
	 * @throws IllegalArgumentException if there is no such file, or no key in it
	 */
	SigningKey read() {
		try {
			return SigningKey.parse(Files.readString(path));
		}
		catch (IOException unreadable) {
			throw new IllegalArgumentException(
					"The key of the archive can't be read from %s: %s".formatted(path, unreadable), unreadable);
		}
	}

	/** Reads the key that was made at the first start, which this may be. */
	SigningKey readOrMake() {
		if (!Files.exists(path)) {
			make(SigningKey.generate());
		}
		return read();
	}

	/** Whole or not at all, whenever the process ends. */
	private void make(SigningKey key) {
		try {
			var draft = Files.createTempFile(path.toAbsolutePath().getParent(), NAME, "", ownersOnly());
			Files.writeString(draft, key.pem());
			Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private FileAttribute<?>[] ownersOnly() {
		var isPosix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
		return isPosix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
