package market.helpdesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Node}, as whoever started it sees it. */
final class NodeProcess implements AutoCloseable {

	static final String HEAP = "512m";

	private static final List<String> SETTINGS = List.of("--server.port=0", "--spring.main.banner-mode=off",
			"--logging.threshold.console=off", "--helpdesk.response-clock.sweep-every=1d");

	private final Database database;

	private final Process process;

	private final BufferedReader answers;

	private final int port;

	private NodeProcess(Database database, Process process) throws IOException {
		this.database = database;
		this.process = process;
		this.answers = process.inputReader(StandardCharsets.UTF_8);
		this.port = Integer.parseInt(answer().substring("ready ".length()));
	}

	static NodeProcess start(Database database, Path directory) throws IOException {
		var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx" + HEAP,
				"--enable-native-access=ALL-UNNAMED"));
		command.addAll(List.of(System.getProperty("bench.node.options", "").split(" ")));
		command.removeIf(String::isEmpty);
		command.addAll(List.of("-classpath", System.getProperty("java.class.path"), Node.class.getName()));
		command.addAll(SETTINGS);
		command.add("--logging.file.name=" + directory.resolve("node.log"));
		database.server()
			.properties(database.name())
			.forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
		return new NodeProcess(database,
				new ProcessBuilder(command).redirectError(directory.resolve("node.err").toFile()).start());
	}

	int port() {
		return port;
	}

	/** How long it took, and what it cost the node and the database. */
	Effort sweep(Instant now) throws IOException {
		var before = database.server().processorTime();
		var times = ask("sweep " + now).split(" ");
		return new Effort(Duration.ofNanos(Long.parseLong(times[0])), Duration.ofNanos(Long.parseLong(times[1])),
				database.server().processorTime().minus(before));
	}

	Duration idle(Instant now, int times) throws IOException {
		return Duration.ofNanos(Long.parseLong(ask("idle %s %d".formatted(now, times))));
	}

	/** The most the heap has held at any time, in bytes. */
	long memory() throws IOException {
		return Long.parseLong(ask("memory"));
	}

	private String ask(String order) throws IOException {
		process.outputWriter(StandardCharsets.UTF_8).append(order).append('\n').flush();
		return answer();
	}

	private String answer() throws IOException {
		var answer = answers.readLine();
		if (answer == null) {
			throw new IOException("The node has ended; node.log and node.err say why");
		}
		return answer;
	}

	@Override
	public void close() throws IOException {
		process.outputWriter(StandardCharsets.UTF_8).close();
		try {
			if (!process.waitFor(30, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
