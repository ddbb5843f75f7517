package market.helpdesk.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The directory of an embedded database, claimed by this process: its data, its server's
 * programs and log. The claim is a lock of the operating system's, which ends with the
 * process, however that ends.
 */
final class DatabaseDirectory implements AutoCloseable {

	/**
	 * Of the binaries that are built in. A directory made by one version can't be read by
	 * another.
	 */
	static final String MAJOR_VERSION = "18";

	static final String NAME_ANOTHER = "To use another database, set spring.datasource.url, .username and .password "
			+ "(the application's role) and spring.flyway.user and .password (the owner's).";

	private static final Logger LOG = LoggerFactory.getLogger(DatabaseDirectory.class);

	private static final String LOCK = "helpdesk.lock";

	private final Path path;

	private final FileChannel lock;

	private DatabaseDirectory(Path path, FileChannel lock) {
		this.path = path;
		this.lock = lock;
	}

	/**
	 * Claims the directory, which is made if it doesn't exist.
	 * @throws EmbeddedDatabaseUnavailable if another process holds it, or if it holds
	 * something else
	 */
	static DatabaseDirectory claim(Path relative) {
		var path = relative.toAbsolutePath().normalize();
		try {
			requireOurs(path);
			create(path);
			var lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (!isTaken(lock)) {
				lock.close();
				throw inUse(path);
			}
			return new DatabaseDirectory(path, lock);
		}
		catch (IOException ex) {
			throw new EmbeddedDatabaseUnavailable("The embedded PostgreSQL can't use %s: %s".formatted(path, ex),
					"Set helpdesk.database.embedded.directory to one that can be written. " + NAME_ANOTHER, ex);
		}
	}

	/**
	 * An unfinished first start is deleted, so nothing but what bears our lock file may
	 * ever be taken for one.
	 */
	private static void requireOurs(Path path) throws IOException {
		if (!Files.exists(path) || Files.exists(path.resolve(LOCK))) {
			return;
		}
		try (var content = Files.list(path)) {
			if (content.findAny().isPresent()) {
				throw new EmbeddedDatabaseUnavailable(
						"%s is not empty, and what lies there is not of an embedded Helpdesk database.".formatted(path),
						"Set helpdesk.database.embedded.directory to an empty or new one.");
			}
		}
	}

	/**
	 * For its user only: the server trusts who can reach it, and its programs are
	 * unpacked here.
	 */
	private static void create(Path path) throws IOException {
		Files.createDirectories(path);
		var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
		if (view != null) {
			view.setPermissions(PosixFilePermissions.fromString("rwx------"));
		}
	}

	private static boolean isTaken(FileChannel lock) throws IOException {
		try {
			return lock.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	private static EmbeddedDatabaseUnavailable inUse(Path path) {
		return new EmbeddedDatabaseUnavailable(
				"Another Helpdesk is running on the embedded database in %s.".formatted(path),
				"Stop it, or start this one with data of its own (--helpdesk.database.embedded.directory=.data/another "
						+ "--server.port=8081). " + NAME_ANOTHER);
	}

	/** Leaves data that a server can be started on, or none. */
	void prepare() {
		RunningServer.on(data()).ifPresent(this::stop);
		try {
			Files.deleteIfExists(log());
			if (isNew()) {
				FileSystemUtils.deleteRecursively(data());
			}
			else {
				requireVersion(Files.readString(data().resolve("PG_VERSION")).strip());
				// Its process is gone, and its number may be another's, before which a
				// new server would shy away.
				Files.deleteIfExists(data().resolve("postmaster.pid"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void stop(RunningServer orphan) {
		LOG.warn("A Helpdesk that was killed left its PostgreSQL running on {} (process {}): stopping that first",
				this.path, orphan.process().pid());
		orphan.stop();
	}

	private void requireVersion(String version) {
		if (!version.equals(MAJOR_VERSION)) {
			throw new EmbeddedDatabaseUnavailable(
					"The data in %s is of PostgreSQL %s; the embedded one is PostgreSQL %s and can't read it."
						.formatted(this.path, version, MAJOR_VERSION),
					"""
							Move the directory away to start anew, or set helpdesk.database.embedded.directory. To keep \
							the data, carry it over with pg_dump of PostgreSQL %s."""
						.formatted(version));
		}
	}

	/** Whether no first start has been finished here. */
	boolean isNew() {
		return !Files.exists(complete()) || !Files.exists(data());
	}

	void markComplete() throws IOException {
		Files.writeString(complete(), "The database was made completely. Without this file it is made anew.\n");
	}

	private Path complete() {
		return this.path.resolve("complete");
	}

	Path path() {
		return this.path;
	}

	Path data() {
		return this.path.resolve("data");
	}

	/** Where the server's programs are unpacked. */
	Path server() {
		return this.path.resolve("server");
	}

	Path log() {
		return this.path.resolve("postgresql.log");
	}

	String endOfLog() {
		try {
			var lines = Files.readString(log(), StandardCharsets.ISO_8859_1).lines().toList();
			return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
		}
		catch (IOException ex) {
			return "(there is none)";
		}
	}

	@Override
	public void close() {
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
