package market.helpdesk.bench;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import market.helpdesk.database.BenchmarkServer;
import market.helpdesk.deadline.ResponseTimeBenchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How many deadlines one core computes in a second. */
final class ClockPart {

	private static final double GOAL = 3e6;

	private final BenchmarkServer server;

	ClockPart(BenchmarkServer server) {
		this.server = server;
	}

	List<Figure> measure() throws RunnerException {
		var properties = server.properties("helpdesk").entrySet();
		var settings = Stream.concat(
				properties.stream().map((property) -> property.getKey() + "=" + property.getValue()),
				Stream.of("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn"));
		var results = new Runner(new OptionsBuilder().include(ResponseTimeBenchmark.class.getName())
			.jvmArgsAppend(settings.map((setting) -> "-D" + setting).toArray(String[]::new))
			.shouldFailOnError(true)
			.build()).run();
		var application = rate(results, "application");
		var dayByDay = rate(results, "dayByDay");
		return List.of(
				Figure.promised("clock: deadlines per second and core", millions(application), "at least 3.0 million",
						application >= GOAL),
				Figure.told("clock: day by day, in the same run", "%s", millions(dayByDay)),
				Figure.told("clock: factor over day by day", "%.1f", application / dayByDay));
	}

	private static double rate(Collection<RunResult> results, String benchmark) {
		return results.stream()
			.filter((result) -> result.getParams().getBenchmark().endsWith("." + benchmark))
			.findFirst()
			.orElseThrow()
			.getPrimaryResult()
			.getScore();
	}

	private static String millions(double rate) {
		return Figure.format("%.2f million", rate / 1e6);
	}

}
