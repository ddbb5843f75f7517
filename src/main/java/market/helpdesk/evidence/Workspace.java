package market.helpdesk.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * A folder of temporary files, gone with whoever opened it. Only their owner may read
 * them.
 */
final class Workspace implements AutoCloseable {

	private final Path folder;

	Workspace() {
		try {
			folder = Files.createTempDirectory("helpdesk-evidence-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path file(String name) {
		return folder.resolve(name);
	}

	@Override
	public void close() {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
