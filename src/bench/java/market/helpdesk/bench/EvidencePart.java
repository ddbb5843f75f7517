package market.helpdesk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import market.helpdesk.database.BenchmarkServer;

/**
 * What the evidence pack of a long ticket takes: messages and files, all written and sent
 * through the pages, and the most that the heap has held by then.
 */
final class EvidencePart {

	private static final int MESSAGES = 1_000;

	private static final int FILES = 20;

	/** With a little beside them for what makes them files. */
	private static final int SIZE = (10 << 20) - 1_024;

	private static final long HEAP = 512L << 20;

	private final Database database;

	private final Path directory;

	private final Scale scale;

	EvidencePart(BenchmarkServer server, Path directory, Scale scale) {
		this.database = new Database(server, "helpdesk");
		this.directory = directory;
		this.scale = scale;
	}

	List<Figure> measure() throws Exception {
		new Herd(new Scale(0.01), 0, Instant.now()).make(database);
		database.settle();
		var ticket = database.text("select id from tickets where shop_id = bench.id('shop', 1) order by id limit 1");
		try (var node = NodeProcess.start(database, directory)) {
			var seller = Visitor.signIn(node.port(), "seller-1", List.of());
			write(seller, ticket);
			var before = node.memory();
			var began = System.nanoTime();
			var bytes = seller.download("/tickets/%s/evidence".formatted(ticket));
			return figures(Duration.ofNanos(System.nanoTime() - began), bytes, before, node.memory());
		}
	}

	private List<Figure> figures(Duration took, long bytes, long before, long after) {
		return List.of(
				Figure.told("evidence: messages, files", "%,d, %d of %d MB", messages(), files(), (SIZE >> 20) + 1),
				Figure.told("evidence: pack", "%d MB in %.1f s", bytes >> 20, took.toNanos() / 1e9),
				Figure.told("evidence: most in the heap before it", "%d MB", before >> 20),
				Figure.promised("evidence: most in the heap with it", Figure.format("%d MB", after >> 20),
						"less than the files", after < Math.min(HEAP, before + (long) files() * SIZE)));
	}

	private int messages() {
		return scale.of(MESSAGES);
	}

	private int files() {
		return scale.of(FILES);
	}

	private void write(Visitor seller, String ticket) throws IOException, InterruptedException, SQLException {
		var random = new Random(1);
		var path = "/tickets/" + ticket;
		for (var number = 1; number <= messages(); number++) {
			var body = "How long the battery lasts, and whether the charger is part of it, is in paragraph %d of the manual, on page %d."
				.formatted(number, random.nextInt(1_000_000));
			seller.write(path, body, (number <= files()) ? file(random) : new byte[0]);
		}
	}

	private static byte[] file(Random random) {
		var bytes = new byte[SIZE];
		random.nextBytes(bytes);
		var head = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
		var tail = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(head, 0, bytes, 0, head.length);
		System.arraycopy(tail, 0, bytes, SIZE - tail.length, tail.length);
		return bytes;
	}

}
