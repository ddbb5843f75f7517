package market.helpdesk.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseTests {

	/** Shared: making a database takes a second, and unpacking the server some more. */
	@TempDir
	static Path shared;

	@TempDir
	Path other;

	@Test
	void keepsItsDataBetweenRuns() throws Exception {
		try (var database = startOn(shared)) {
			execute(database, EmbeddedDatabase.OWNER, "create table kept as select 'Riva' as shop");
		}
		try (var database = startOn(shared)) {
			assertThat(ask(database, EmbeddedDatabase.OWNER, "select shop from kept")).isEqualTo("Riva");
			execute(database, EmbeddedDatabase.OWNER, "drop table kept");
		}
		assertThat(RunningServer.on(shared.resolve("data"))).isEmpty();
	}

	@Test
	void isOfTheVersionItSays() throws Exception {
		try (var database = startOn(shared)) {
			assertThat(ask(database, EmbeddedDatabase.APPLICATION, "show server_version"))
				.startsWith(DatabaseDirectory.MAJOR_VERSION + ".");
		}
	}

	@Test
	void sortsByCodePointOnEveryMachine() throws Exception {
		try (var database = startOn(shared)) {
			assertThat(ask(database, EmbeddedDatabase.APPLICATION,
					"select string_agg(c, '' order by c) || upper('łóć') from unnest(array['b', 'Z', 'ż', 'a']) as c"))
				.isEqualTo("ZabżŁÓĆ");
		}
	}

	@Test
	void letsTheApplicationLogInAndNothingMore() throws Exception {
		try (var database = startOn(shared)) {
			for (String forbidden : List.of("create table t (id int)", "create temporary table t (id int)",
					"create role eve", "create schema s")) {
				assertThatExceptionOfType(SQLException.class).as(forbidden)
					.isThrownBy(() -> execute(database, EmbeddedDatabase.APPLICATION, forbidden))
					.withMessageContaining("permission denied");
			}
		}
	}

	@Test
	void refusesDataThatAnotherHelpdeskUses() throws Exception {
		try (var database = startOn(shared)) {
			assertThatExceptionOfType(EmbeddedDatabaseUnavailable.class).isThrownBy(() -> startOn(shared))
				.withMessageContaining("Another Helpdesk is running")
				.withMessageContaining(shared.toString())
				.satisfies(ex -> assertThat(ex.remedy()).contains("helpdesk.database.embedded.directory"));
			assertThat(ask(database, EmbeddedDatabase.APPLICATION, "select 'unharmed'")).isEqualTo("unharmed");
		}
	}

	@Test
	void stopsTheServerThatAKilledHelpdeskLeftAndTakesItsData() throws Exception {
		var killed = startAnotherHelpdesk();
		assertThatExceptionOfType(EmbeddedDatabaseUnavailable.class).isThrownBy(() -> startOn(shared));
		killed.destroyForcibly().waitFor();
		var orphan = RunningServer.on(shared.resolve("data")).orElseThrow();
		try (var database = startOn(shared)) {
			assertThat(orphan.process().isAlive()).isFalse();
			assertThat(ask(database, EmbeddedDatabase.OWNER, "select word from left_behind")).isEqualTo("committed");
			execute(database, EmbeddedDatabase.OWNER, "drop table left_behind");
		}
	}

	@Test
	void isNotMisledByTheNumberOfAServerLongGone() throws Exception {
		startOn(shared).close();
		Files.writeString(shared.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
		startOn(shared).close();
		assertThat(ProcessHandle.current().isAlive()).isTrue();
	}

	@Test
	void startsOverWhereTheFirstStartWasInterrupted() throws Exception {
		Files.createFile(this.other.resolve("helpdesk.lock"));
		Files.createDirectories(this.other.resolve("data/base"));
		Files.writeString(this.other.resolve("data/PG_VERSION"), "18\n");
		try (var database = startOn(this.other)) {
			assertThat(ask(database, EmbeddedDatabase.APPLICATION, "select 'fresh'")).isEqualTo("fresh");
		}
	}

	@Test
	void leavesADirectoryAloneThatIsNotItsOwn() throws Exception {
		var precious = Files.writeString(this.other.resolve("thesis.txt"), "precious");
		assertThatExceptionOfType(EmbeddedDatabaseUnavailable.class).isThrownBy(() -> startOn(this.other))
			.withMessageContaining("is not empty");
		assertThat(precious).hasContent("precious");
		assertThat(this.other).isDirectoryNotContaining(path -> !path.equals(precious));
	}

	@Test
	void refusesDataOfAnotherVersion() throws Exception {
		Files.createFile(this.other.resolve("helpdesk.lock"));
		Files.createFile(this.other.resolve("complete"));
		Files.createDirectory(this.other.resolve("data"));
		Files.writeString(this.other.resolve("data/PG_VERSION"), "17\n");
		assertThatExceptionOfType(EmbeddedDatabaseUnavailable.class).isThrownBy(() -> startOn(this.other))
			.withMessageContaining("is of PostgreSQL 17")
			.satisfies(ex -> assertThat(ex.remedy()).contains("pg_dump"));
	}

	@Test
	void refusesAPortThatIsTaken() throws Exception {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			var settings = new EmbeddedDatabaseSettings(this.other, socket.getLocalPort());
			assertThatExceptionOfType(EmbeddedDatabaseUnavailable.class)
				.isThrownBy(() -> EmbeddedDatabase.start(settings))
				.withMessageContaining("port " + socket.getLocalPort());
		}
	}

	private static EmbeddedDatabase startOn(Path directory) {
		return EmbeddedDatabase.start(new EmbeddedDatabaseSettings(directory, 0));
	}

	/** A process of its own, which has written something and then hangs. */
	private static Process startAnotherHelpdesk() throws IOException {
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		var builder = new ProcessBuilder(java, AnotherHelpdesk.class.getName(), shared.toString());
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		var reader = process.inputReader();
		for (String line = reader.readLine(); !"ready".equals(line); line = reader.readLine()) {
			assertThat(line).as("the other process ended early").isNotNull();
		}
		return process;
	}

	private static void execute(EmbeddedDatabase database, String role, String sql) throws SQLException {
		try (var connection = DriverManager.getConnection(database.url(), role, "");
				var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String ask(EmbeddedDatabase database, String role, String sql) throws SQLException {
		try (var connection = DriverManager.getConnection(database.url(), role, "");
				var statement = connection.createStatement();
				var result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
	}

	static class AnotherHelpdesk {

		public static void main(String[] arguments) throws Exception {
			var database = startOn(Path.of(arguments[0]));
			execute(database, EmbeddedDatabase.OWNER, "create table left_behind as select 'committed' as word");
			System.out.println("ready");
			// Ends by itself, should the test be killed.
			TimeUnit.MINUTES.sleep(1);
			database.close();
		}

	}

}
