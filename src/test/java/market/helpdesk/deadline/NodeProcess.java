package market.helpdesk.deadline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import market.helpdesk.Helpdesk;
import market.helpdesk.SecondNode;
import market.helpdesk.TestDatabase;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Another node as a process of its own, as it runs in production, by the database's real
 * time: it sweeps as soon as it has started. For tests that kill it.
 */
final class NodeProcess implements AutoCloseable {

	/** Tells its connections from those of others. */
	private static final String NAME = "node-to-be-killed";

	private final Process process;

	private NodeProcess(Process process) {
		this.process = process;
	}

	static NodeProcess start(int batch) throws IOException {
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		var builder = new ProcessBuilder(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", NodeProcess.class.getName(),
				"--server.port=0", "--spring.main.banner-mode=off", "--helpdesk.response-clock.batch=" + batch,
				"--spring.datasource.hikari.data-source-properties.ApplicationName=" + NAME);
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		builder.environment().putAll(database());
		return new NodeProcess(builder.inheritIO().start());
	}

	private static Map<String, String> database() {
		return Map.of("SPRING_DATASOURCE_URL", TestDatabase.url(), "SPRING_DATASOURCE_USERNAME",
				TestDatabase.APPLICATION, "SPRING_DATASOURCE_PASSWORD", TestDatabase.PASSWORD, "SPRING_FLYWAY_USER",
				TestDatabase.OWNER, "SPRING_FLYWAY_PASSWORD", TestDatabase.PASSWORD);
	}

	/** Ends it without a chance to finish anything. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	/** Returns how many connections to the database it has, or left there. */
	static int connections(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from pg_stat_activity where application_name = :name")
			.param("name", NAME)
			.query(Integer.class)
			.single();
	}

	@Override
	public void close() throws InterruptedException {
		kill();
	}

	public static void main(String[] arguments) throws InterruptedException {
		new SpringApplicationBuilder(Helpdesk.class).initializers(SecondNode::withoutTests).run(arguments);
		// Ends by itself, should the test be killed.
		TimeUnit.MINUTES.sleep(3);
		System.exit(0);
	}

}
