package market.helpdesk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import market.helpdesk.audit.ChainMigrations;
import org.flywaydb.core.Flyway;

import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that comes with the application, with the roles of
 * docker/postgres/roles.sql, durable as in production, and on a directory that does not
 * outlive it. Its memory and its log are sized for a million deadlines.
 */
public final class BenchmarkServer implements AutoCloseable {

	private static final Map<String, String> SETTINGS = Map.of("unix_socket_directories", "", "max_connections", "100",
			"fsync", "on", "synchronous_commit", "on", "shared_buffers", "1GB", "max_wal_size", "8GB",
			"checkpoint_timeout", "30min", "session_preload_libraries", "auto_explain");

	private static final String PASSWORD = "bench";

	private final Path directory;

	private final EmbeddedPostgres server;

	private BenchmarkServer(Path directory, EmbeddedPostgres server) {
		this.directory = directory;
		this.server = server;
	}

	/** Starts it anew, whatever an earlier one that was killed has left. */
	public static BenchmarkServer start(Path directory) throws IOException, SQLException {
		var path = directory.toAbsolutePath();
		RunningServer.on(path.resolve("data")).ifPresent(RunningServer::stop);
		FileSystemUtils.deleteRecursively(path);
		Files.createDirectories(path);
		var output = ProcessBuilder.Redirect.appendTo(log(path).toFile());
		var builder = EmbeddedPostgres.builder()
			.setDataDirectory(path.resolve("data"))
			.setOverrideWorkingDirectory(path.resolve("server").toFile())
			.setPGStartupWait(Duration.ofSeconds(30))
			.setLocaleConfig("locale", "C")
			.setOutputRedirector(output)
			.setErrorRedirector(output);
		SETTINGS.forEach(builder::setServerConfig);
		var server = new BenchmarkServer(path, builder.start());
		server.createRoles();
		server.migrate("helpdesk");
		return server;
	}

	private void createRoles() throws IOException, SQLException {
		try (var connection = superuser("postgres"); var statement = connection.createStatement()) {
			statement.execute("set helpdesk.owner_password = '%1$s'; set helpdesk.application_password = '%1$s'"
				.formatted(PASSWORD));
			for (String paragraph : Files.readString(Path.of("docker/postgres/roles.sql")).split("\n\n")) {
				statement.execute(paragraph);
			}
		}
	}

	private void migrate(String database) {
		Flyway.configure()
			.javaMigrations(ChainMigrations.withoutTexts())
			.dataSource(url(database), EmbeddedDatabase.OWNER, PASSWORD)
			.placeholders(Map.of("applicationRole", EmbeddedDatabase.APPLICATION, "retentionYears", "10"))
			.load()
			.migrate();
	}

	/** Makes a database that is the same as another one to which nobody is connected. */
	public void copy(String database, String copy) throws SQLException {
		try (var connection = superuser("postgres"); var statement = connection.createStatement()) {
			statement.execute("create database %s template %s strategy file_copy owner %s".formatted(copy, database,
					EmbeddedDatabase.OWNER));
			statement.execute("grant connect on database %s to %s".formatted(copy, EmbeddedDatabase.APPLICATION));
		}
	}

	public Connection superuser(String database) throws SQLException {
		return DriverManager.getConnection(url(database), "postgres", "");
	}

	public Connection application(String database) throws SQLException {
		return DriverManager.getConnection(url(database), EmbeddedDatabase.APPLICATION, PASSWORD);
	}

	/** What a node needs to be told to use a database of this server. */
	public Map<String, String> properties(String database) {
		return Map.of("spring.datasource.url", url(database), "spring.datasource.username",
				EmbeddedDatabase.APPLICATION, "spring.datasource.password", PASSWORD, "spring.flyway.url",
				url(database), "spring.flyway.user", EmbeddedDatabase.OWNER, "spring.flyway.password", PASSWORD,
				"helpdesk.demo.enabled", "false");
	}

	/** How much processor time its processes of this moment have had. */
	public Duration processorTime() {
		return RunningServer.on(directory.resolve("data"))
			.stream()
			.flatMap((running) -> running.process().descendants())
			.flatMap((process) -> process.info().totalCpuDuration().stream())
			.reduce(Duration.ZERO, Duration::plus);
	}

	public Path log() {
		return log(directory);
	}

	private static Path log(Path directory) {
		return directory.resolve("postgresql.log");
	}

	private String url(String database) {
		return "jdbc:postgresql://localhost:%d/%s?reWriteBatchedInserts=true".formatted(server.getPort(), database);
	}

	@Override
	public void close() throws IOException {
		try {
			server.close();
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

}
