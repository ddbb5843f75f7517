package market.helpdesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import market.helpdesk.database.BenchmarkServer;

/**
 * How fast the job ends deadlines that are past their instant at once, beside a statement
 * that does no more than write, and what those notice who look at pages meanwhile.
 */
final class JobPart {

	private static final int WAVES = 3;

	private static final double RATIO = 0.4;

	private static final Duration QUIET = Duration.ofSeconds(15);

	private final Database job;

	private final Reference reference;

	private final Path directory;

	private final Scale scale;

	private final Herd herd;

	private final List<Effort> references = new ArrayList<>();

	private final List<Effort> sweeps = new ArrayList<>();

	private PageTimes idle = PageTimes.NONE;

	private PageTimes busy = PageTimes.NONE;

	JobPart(BenchmarkServer server, Path directory, Scale scale) {
		this.job = new Database(server, "helpdesk");
		this.reference = new Reference(new Database(server, "reference"));
		this.directory = directory;
		this.scale = scale;
		this.herd = new Herd(scale, WAVES, Instant.now());
	}

	List<Figure> measure() throws Exception {
		herd.make(job);
		job.server().copy(job.name(), reference.database().name());
		try (var node = NodeProcess.start(job, directory)) {
			var visitors = Visitors.signIn(job, node.port(), Math.min(16, scale.shops()));
			visitors.warmUp(600);
			for (var wave = 1; wave <= WAVES; wave++) {
				measure(wave, node, visitors);
			}
			reference.requireSame(job);
			return figures(node.memory());
		}
	}

	private void measure(int wave, NodeProcess node, Visitors visitors) throws Exception {
		var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
		herd.raise(reference.database(), wave);
		references.add(reference.end(scale.past(), herd.up().plusSeconds(1), now));
		herd.raise(job, wave);
		idle = idle.and(visitors.during(QUIET));
		var sweep = visitors.during(() -> node.sweep(now));
		busy = busy.and(sweep.times());
		sweeps.add(sweep.result());
		System.out.printf("wave %d: reference %s, sweep %s%n", wave, references.getLast(), sweeps.getLast());
	}

	private List<Figure> figures(long memory) {
		var ratio = rate(sweeps) / rate(references);
		var slower50 = busy.percentile(50) / idle.percentile(50);
		var slower95 = busy.percentile(95) / idle.percentile(95);
		return List.of(Figure.told("job: deadlines running, of shops", "%,d, %,d", scale.running(), scale.shops()),
				Figure.told("job: past their instant at once", "%d waves of %,d", WAVES, scale.past()),
				Figure.told("job: reference, one statement", "%s", rates(references)),
				Figure.told("job: sweep", "%s", rates(sweeps)),
				Figure.promised("job: sweep / reference", Figure.format("%.0f %%", ratio * 100), "at least 40 %",
						ratio >= RATIO),
				Figure.told("job: most in the heap of " + NodeProcess.HEAP, "%d MB", memory / 1024 / 1024),
				Figure.told("pages: without a sweep", "%s", idle), Figure.told("pages: during the sweep", "%s", busy),
				Figure.promised("pages: how much longer", Figure.format("p50 %.2f, p95 %.2f times", slower50, slower95),
						"at most 2 times", slower50 <= 2 && slower95 <= 2));
	}

	/**
	 * The rate of the middle one, of each of them, and what a row took of the processors.
	 */
	private String rates(List<Effort> efforts) {
		return Figure.format("%,.0f rows/s (%s), %.0f µs of processors each", rate(efforts),
				efforts.stream()
					.map((effort) -> Figure.format("%,.0f", effort.perSecond(scale.past())))
					.collect(Collectors.joining(", ")),
				median(efforts.stream().map((effort) -> effort.perRow(scale.past()))));
	}

	private double rate(List<Effort> efforts) {
		return median(efforts.stream().map((effort) -> effort.perSecond(scale.past())));
	}

	private static double median(Stream<Double> values) {
		var inOrder = values.sorted().toList();
		return inOrder.get(inOrder.size() / 2);
	}

}
