package market.helpdesk.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that runs as long as the application does and keeps its data
 * between runs. It listens on this machine only and trusts everyone there: it is for
 * trying out and developing, not for production.
 */
class EmbeddedDatabase implements AutoCloseable {

	static final String OWNER = "helpdesk_owner";

	static final String APPLICATION = "helpdesk_application";

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

	/** As docker/postgres/roles.sql, without passwords, which nobody asks for here. */
	private static final List<String> ROLES = List.of("create role " + OWNER + " login",
			"create role " + APPLICATION + " login", "create database helpdesk owner " + OWNER + """
					 template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'
					""", "revoke all on database helpdesk from public",
			"grant connect on database helpdesk to " + APPLICATION);

	private final DatabaseDirectory directory;

	private final EmbeddedPostgres server;

	private EmbeddedDatabase(DatabaseDirectory directory, EmbeddedPostgres server) {
		this.directory = directory;
		this.server = server;
	}

	/**
	 * Starts the database on the data that lies in the directory, or on a new one where
	 * there is none yet.
	 * @throws EmbeddedDatabaseUnavailable if the directory is in use or not fit, or the
	 * server does not start
	 */
	static EmbeddedDatabase start(EmbeddedDatabaseSettings settings) {
		requireFree(settings.port());
		var directory = DatabaseDirectory.claim(settings.directory());
		try {
			directory.prepare();
			var database = new EmbeddedDatabase(directory, startServer(directory, settings.port()));
			database.announce();
			return database;
		}
		catch (RuntimeException ex) {
			directory.close();
			throw ex;
		}
	}

	/** Without this, whatever server listens there already would be taken for ours. */
	private static void requireFree(int port) {
		try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			LOG.trace("Port {} is free", socket.getLocalPort());
		}
		catch (IOException ex) {
			throw new EmbeddedDatabaseUnavailable("Something else listens on port " + port + " already.",
					"Set helpdesk.database.embedded.port to another one, or leave it out to take any free one.", ex);
		}
	}

	private static EmbeddedPostgres startServer(DatabaseDirectory directory, int port) {
		try {
			var server = configuration(directory, port).start();
			if (directory.isNew()) {
				createRoles(server);
				directory.markComplete();
			}
			return server;
		}
		catch (IOException | SQLException | RuntimeException ex) {
			RunningServer.on(directory.data()).ifPresent(RunningServer::stop);
			throw new EmbeddedDatabaseUnavailable(
					"The embedded PostgreSQL did not start. Its log ends with:\n\n%s".formatted(directory.endOfLog()),
					"The whole log is %s. %s".formatted(directory.log(), DatabaseDirectory.NAME_ANOTHER), ex);
		}
	}

	private static EmbeddedPostgres.Builder configuration(DatabaseDirectory directory, int port) throws IOException {
		var log = ProcessBuilder.Redirect.appendTo(directory.log().toFile());
		var configuration = EmbeddedPostgres.builder()
			.setDataDirectory(directory.data())
			.setOverrideWorkingDirectory(directory.server().toFile())
			.setCleanDataDirectory(false)
			// Spring stops it, after everything that uses it.
			.setRegisterShutdownHook(false)
			// A server that was killed replays its log first.
			.setPGStartupWait(Duration.ofSeconds(30))
			.setOutputRedirector(log)
			.setErrorRedirector(log)
			.setLocaleConfig("locale", "C")
			.setServerConfig("max_connections", "100")
			.setServerConfig("unix_socket_directories", "")
			// A power cut may cost the last half second, never the database.
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "off");
		return (port == 0) ? configuration : configuration.setPort(port);
	}

	private static void createRoles(EmbeddedPostgres server) throws SQLException {
		try (var connection = server.getPostgresDatabase().getConnection();
				var statement = connection.createStatement()) {
			for (String role : ROLES) {
				statement.execute(role);
			}
		}
	}

	private void announce() {
		LOG.info("No spring.datasource.url is set: running on the embedded PostgreSQL {}, port {}, data in {}. {}",
				DatabaseDirectory.MAJOR_VERSION, this.server.getPort(), this.directory.path(),
				DatabaseDirectory.NAME_ANOTHER);
	}

	Path directory() {
		return this.directory.path();
	}

	/** Connects either role, without a password. */
	String url() {
		return "jdbc:postgresql://localhost:%d/helpdesk?reWriteBatchedInserts=true".formatted(this.server.getPort());
	}

	/** Stops the server; another Helpdesk can then take the directory. */
	@Override
	public void close() throws IOException {
		try {
			this.server.close();
		}
		finally {
			this.directory.close();
		}
	}

}
