package market.helpdesk.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A file that gets longer by a line for each checkpoint: best one that is kept elsewhere,
 * and the same for all nodes. What it was told, it says itself.
 */
record FileTarget(Path path) implements PublicationTarget, Witness {

	/** A line has some hundred bytes. */
	private static final int TAIL = 1 << 14;

	@Override
	public String name() {
		return path.toAbsolutePath().normalize().toString();
	}

	/** What is no ordinary file, such as a pipe, can't be asked. */
	@Override
	public OptionalLong toldUpTo() throws IOException {
		if (Files.exists(path) && !Files.isRegularFile(path)) {
			return OptionalLong.empty();
		}
		return OptionalLong.of(last().map(ToldCheckpoint::number).orElse(0L));
	}

	/** Is on the disk when this returns. */
	@Override
	public void publish(String line) throws IOException {
		Files.createDirectories(path.toAbsolutePath().getParent());
		var before = tail();
		var ended = before.isEmpty() || before.endsWith("\n");
		try (var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
			// What was not written to its end stays alone.
			var bytes = ByteBuffer.wrap(((ended ? "" : "\n") + line + "\n").getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				file.write(bytes);
			}
			file.force(true);
		}
	}

	@Override
	public Optional<ToldCheckpoint> last() throws IOException {
		return List.of(tail().split("\n"))
			.reversed()
			.stream()
			.flatMap((line) -> ToldCheckpoint.parse(line).stream())
			.findFirst();
	}

	@Override
	public Stream<ToldCheckpoint> all() throws IOException {
		return Files.isRegularFile(path)
				? Files.lines(path, StandardCharsets.ISO_8859_1).flatMap((line) -> ToldCheckpoint.parse(line).stream())
				: Stream.empty();
	}

	/** Lines are plain letters, so every byte is one. */
	private String tail() throws IOException {
		if (!Files.isRegularFile(path)) {
			return "";
		}
		try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
			var end = ByteBuffer.allocate((int) Math.min(file.size(), TAIL));
			var from = file.size() - end.capacity();
			return new String(end.array(), 0, Math.max(file.read(end, from), 0), StandardCharsets.ISO_8859_1);
		}
	}

}
