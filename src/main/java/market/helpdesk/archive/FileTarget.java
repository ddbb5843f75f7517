package market.helpdesk.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that gets longer by a line for each checkpoint: best one that is kept elsewhere.
 */
record FileTarget(Path path) implements PublicationTarget {

	@Override
	public String name() {
		return path.toAbsolutePath().normalize().toString();
	}

	/** Is on the disk when this returns. */
	@Override
	public void publish(String line) throws IOException {
		Files.createDirectories(path.toAbsolutePath().getParent());
		try (var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				file.write(bytes);
			}
			file.force(true);
		}
	}

}
