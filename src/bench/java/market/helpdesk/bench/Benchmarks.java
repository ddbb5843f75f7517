package market.helpdesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import market.helpdesk.database.BenchmarkServer;
import org.slf4j.LoggerFactory;

/**
 * Measures what was promised and prints it: {@code ./mvnw -Pbench verify}. It judges
 * nothing: a slow machine breaks no build.
 */
public final class Benchmarks {

	/** Whatever hangs, nothing is left running. */
	private static final Duration AT_MOST = Duration.ofMinutes(90);

	private Benchmarks() {
	}

	/** One promise and how it is measured. */
	enum Part {

		CLOCK, JOB, IDLE, THREAD, SEARCH, EVIDENCE, SCREENING

	}

	/**
	 * @param arguments which part, {@code all} for each; by how much the amounts of data
	 * are multiplied; the directory to work in
	 */
	public static void main(String[] arguments) throws Exception {
		endAfter(AT_MOST);
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		var parts = parts(arguments[0]);
		var scale = new Scale(Double.parseDouble(arguments[1]));
		var directory = Path.of(arguments[2]);
		var report = new Report();
		if (parts.remove(Part.SCREENING)) {
			report.add(new ScreeningPart().measure());
		}
		for (var part : parts) {
			try (var server = BenchmarkServer.start(directory.resolve("postgresql"))) {
				report.add(switch (part) {
					case CLOCK -> new ClockPart(server).measure();
					case JOB -> new JobPart(server, directory, scale).measure();
					case IDLE -> new IdlePart(server, directory, scale).measure();
					case SEARCH -> new SearchPart(server, directory, scale).measure();
					case THREAD -> new ThreadPart(server, directory).measure();
					case EVIDENCE -> new EvidencePart(server, directory, scale).measure();
					case SCREENING -> throw new IllegalStateException("It needs no server");
				});
			}
		}
		report.publish(directory.resolve("benchmark-%s.md".formatted(arguments[0])));
	}

	private static Set<Part> parts(String name) {
		return name.equals("all") ? EnumSet.allOf(Part.class) : EnumSet
			.copyOf(Arrays.stream(name.split(",")).map((one) -> Part.valueOf(one.toUpperCase(Locale.ROOT))).toList());
	}

	private static void endAfter(Duration time) {
		Thread.ofPlatform().daemon().name("watchdog").start(() -> {
			try {
				Thread.sleep(time);
				System.err.printf("Not done after %s: giving up%n", time);
				System.exit(1);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

}
