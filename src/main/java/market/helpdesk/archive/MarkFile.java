package market.helpdesk.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of a node's own that holds the last checkpoint it has signed or seen: somebody
 * who takes the database back to before it is found out even where nothing is told
 * outside.
 */
record MarkFile(Path path) implements Witness {

	private static final String NAME = "archive-mark.json";

	static MarkFile in(Path directory) {
		return new MarkFile(directory.resolve(NAME));
	}

	@Override
	public String name() {
		return path.toAbsolutePath().normalize().toString();
	}

	@Override
	public Optional<ToldCheckpoint> last() throws IOException {
		return Files.exists(path) ? ToldCheckpoint.parse(Files.readString(path)) : Optional.empty();
	}

	@Override
	public Stream<ToldCheckpoint> all() throws IOException {
		return last().stream();
	}

	/** Whole or not at all, whenever the process ends. */
	void remember(ToldCheckpoint last) throws IOException {
		if (last().filter(last::equals).isEmpty()) {
			var draft = Files.createTempFile(path.toAbsolutePath().getParent(), NAME, "");
			Files.writeString(draft, last.line() + "\n");
			Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
		}
	}

}
