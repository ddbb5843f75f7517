package market.helpdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import market.helpdesk.database.BenchmarkServer;

/** What a sweep with nothing to do costs, however many deadlines have ended before. */
final class IdlePart {

	private static final int FEW = 10_000;

	private static final int MANY = 10_000_000;

	private static final int SWEEPS = 1_000;

	/** The best counts: what else a machine does only adds to it. */
	private static final int TIMES = 6;

	private static final double SAME = 1.5;

	private final Database database;

	private final Path directory;

	private final Scale scale;

	private final Herd herd;

	IdlePart(BenchmarkServer server, Path directory, Scale scale) {
		this.database = new Database(server, "helpdesk");
		this.directory = directory;
		this.scale = scale;
		this.herd = new Herd(new Scale(scale.factor() / 10), 0, Instant.now());
	}

	/** What sweeps took, and what one of them asked the database. */
	private record Idling(int finished, Duration time, List<Plan> plans) {

		String milliseconds() {
			return Figure.format("%.2f ms", time.toNanos() / 1e6);
		}

	}

	List<Figure> measure() throws Exception {
		herd.make(database);
		herd.finish(database, 0, scale.of(FEW));
		try (var node = NodeProcess.start(database, directory)) {
			node.idle(Instant.now(), 5 * SWEEPS);
			var few = idling(node, scale.of(FEW));
			herd.finish(database, scale.of(FEW), scale.of(MANY));
			return figures(few, idling(node, scale.of(MANY)));
		}
	}

	private Idling idling(NodeProcess node, int finished) throws IOException, SQLException {
		var time = node.idle(Instant.now(), SWEEPS);
		for (var again = 1; again < TIMES; again++) {
			var another = node.idle(Instant.now(), SWEEPS);
			time = (another.compareTo(time) < 0) ? another : time;
		}
		var explained = new Explained(database);
		var plans = explained.during(() -> node.idle(Instant.now(), 1));
		Files.write(directory.resolve("plans-%d.txt".formatted(finished)), plans.stream().map(Plan::text).toList());
		return new Idling(finished, time, plans);
	}

	private static List<Figure> figures(Idling few, Idling many) {
		var factor = (double) many.time().toNanos() / few.time().toNanos();
		var same = shapes(few).equals(shapes(many));
		var pages = many.plans().stream().flatMap((plan) -> plan.tablesRead().stream()).distinct().toList();
		var deadlines = pages.stream().anyMatch((page) -> page.contains("deadline"));
		return List.of(told(few), told(many),
				Figure.promised("idle: how much longer", Figure.format("%.2f times", factor), "the same time",
						factor <= SAME),
				Figure.promised("idle: plans", same ? "the same" : "different", "the same", same),
				Figure.promised("idle: pages read besides indexes", pages.isEmpty() ? "none" : String.join(", ", pages),
						"none of deadlines", !deadlines));
	}

	private static Figure told(Idling idling) {
		return Figure.told(Figure.format("idle: sweep, %,d finished", idling.finished()),
				"%s, %d statements, %d buffers", idling.milliseconds(), idling.plans().size(),
				idling.plans().stream().mapToInt(Plan::buffers).sum());
	}

	private static List<String> shapes(Idling idling) {
		return idling.plans().stream().map(Plan::shape).toList();
	}

}
