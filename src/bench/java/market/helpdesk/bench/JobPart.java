package market.helpdesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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

	private final List<Double> referenceRates = new ArrayList<>();

	private final List<Double> rates = new ArrayList<>();

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
		referenceRates.add(scale.past() / reference.end(scale.past(), herd.up().plusSeconds(1), now));
		herd.raise(job, wave);
		idle = idle.and(visitors.during(QUIET));
		var sweep = visitors.during(() -> node.sweep(now));
		busy = busy.and(sweep.times());
		rates.add(scale.past() / (sweep.result().toNanos() / 1e9));
		System.out.printf("wave %d: reference %.0f/s, job %.0f/s, pages %s idle, %s meanwhile%n", wave,
				referenceRates.getLast(), rates.getLast(), idle, sweep.times());
	}

	private List<Figure> figures(long memory) {
		var ratio = median(rates) / median(referenceRates);
		var slower50 = busy.percentile(50) / idle.percentile(50);
		var slower95 = busy.percentile(95) / idle.percentile(95);
		return List.of(Figure.told("job: deadlines running, of shops", "%,d, %,d", scale.running(), scale.shops()),
				Figure.told("job: past their instant at once", "%d waves of %,d", WAVES, scale.past()),
				Figure.told("job: reference, one statement", "%s rows/s", rates(referenceRates)),
				Figure.told("job: sweep", "%s rows/s", rates(rates)),
				Figure.promised("job: sweep / reference", Figure.format("%.0f %%", ratio * 100), "at least 40 %",
						ratio >= RATIO),
				Figure.told("job: most in the heap of " + NodeProcess.HEAP, "%d MB", memory / 1024 / 1024),
				Figure.told("pages: without a sweep", "%s", idle), Figure.told("pages: during the sweep", "%s", busy),
				Figure.promised("pages: how much longer", Figure.format("p50 %.2f, p95 %.2f times", slower50, slower95),
						"at most 2 times", slower50 <= 2 && slower95 <= 2));
	}

	private static String rates(List<Double> rates) {
		return Figure.format("%,.0f (%s)", median(rates),
				String.join(", ", rates.stream().map((rate) -> Figure.format("%,.0f", rate)).toList()));
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
