package market.helpdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The PostgreSQL of all tests of one JVM: a container where a Docker engine answers,
 * otherwise the embedded one. Either way with the roles of docker/postgres/roles.sql and
 * an empty database, which ends with the JVM.
 */
public final class TestDatabase {

	public static final String OWNER = "helpdesk_owner";

	public static final String APPLICATION = "helpdesk_application";

	/** Of both roles. */
	public static final String PASSWORD = "test";

	private static final String URL = start();

	private TestDatabase() {
	}

	/** The JDBC address of the database, without a user. */
	public static String url() {
		return URL;
	}

	private static String start() {
		var server = DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
		createRoles(server);
		return "jdbc:postgresql://%s/helpdesk?reWriteBatchedInserts=true".formatted(server.address());
	}

	/** It stops with the JVM, by Testcontainers' own means. */
	private static Server container() {
		@SuppressWarnings("resource")
		var postgres = new PostgreSQLContainer("postgres:18");
		postgres.start();
		return new Server(postgres.getHost() + ":" + postgres.getFirstMappedPort(), postgres.getUsername(),
				postgres.getPassword());
	}

	private static Server embedded() {
		try {
			var postgres = EmbeddedPostgres.builder()
				.setRegisterShutdownHook(false)
				.setLocaleConfig("locale", "C")
				.setServerConfig("unix_socket_directories", "")
				.start();
			SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
			return new Server("localhost:" + postgres.getPort(), "postgres", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void stop(EmbeddedPostgres postgres) {
		try {
			postgres.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void createRoles(Server server) {
		var asSuperuser = new Properties();
		asSuperuser.put("user", server.superuser());
		asSuperuser.put("password", server.password());
		try (var connection = DriverManager.getConnection("jdbc:postgresql://" + server.address() + "/postgres",
				asSuperuser); var statement = connection.createStatement()) {
			statement.execute("set helpdesk.owner_password = '%1$s'; set helpdesk.application_password = '%1$s'"
				.formatted(PASSWORD));
			for (String paragraph : Files.readString(Path.of("docker/postgres/roles.sql")).split("\n\n")) {
				statement.execute(paragraph);
			}
			// So that the stage can be cleared of what is permanent.
			statement.execute("grant set on parameter session_replication_role to " + OWNER);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Server(String address, String superuser, String password) {
	}

	/**
	 * Names the database, and the mail server, to a Spring context:
	 * {@code @ContextConfiguration(initializers = …)}.
	 */
	public static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues
				.of("spring.datasource.url=" + url(), "spring.datasource.username=" + APPLICATION,
						"spring.datasource.password=" + PASSWORD, "spring.flyway.url=" + url(),
						"spring.flyway.user=" + OWNER, "spring.flyway.password=" + PASSWORD,
						"spring.mail.host=localhost", "spring.mail.port=" + TestMail.port(),
						"helpdesk.notification.base-url=https://helpdesk.marketplace.example")
				.applyTo(context);
		}

	}

}
