package market.helpdesk.archive;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import market.helpdesk.AdjustableClock;
import market.helpdesk.HelpdeskTest;
import market.helpdesk.Stage;
import market.helpdesk.sweep.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Checkpoints are told outside, where whoever alters the database can't alter them. */
@HelpdeskTest
@ExtendWith(OutputCaptureExtension.class)
class PublishingTests {

	private final Stage stage;

	private final Checkpointing checkpointing;

	private final Checkpoints checkpoints;

	private final Publications publications;

	private final PublicationTurns turns;

	private final AdjustableClock clock;

	private final JdbcClient jdbc;

	PublishingTests(Stage stage, Checkpointing checkpointing, Checkpoints checkpoints, Publications publications,
			PublicationTurns turns, AdjustableClock clock, JdbcClient jdbc) {
		this.stage = stage;
		this.checkpointing = checkpointing;
		this.checkpoints = checkpoints;
		this.publications = publications;
		this.turns = turns;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	@BeforeEach
	void twoCheckpoints() {
		stage.annaAsks("Rimborso", "Quando arriva?");
		checkpointing.run(clock.instant());
		stage.annaAsks("Corriere", "Quale?");
		checkpointing.run(clock.instant());
	}

	@Test
	void aFileGetsALineForEachThatCanBeVerifiedAlone(@TempDir Path directory) throws Exception {
		var file = directory.resolve("outside/checkpoints.jsonl");
		var publishing = publishing(ArchiveConfiguration.published(file, null));
		publishing.run();
		publishing.run();
		var lines = Files.readAllLines(file);
		assertThat(lines).hasSize(2);
		for (var line : lines) {
			var told = JsonMapper.shared().readTree(line);
			var key = VerifyingKey.parse(told.path("publicKey").stringValue());
			assertThat(key.verifies(told.path("checkpoint").stringValue(),
					Base64.getDecoder().decode(told.path("signature").stringValue())))
				.isTrue();
		}
		assertThat(told()).containsExactly(file + " 1", file + " 2");
	}

	@Test
	void nodesThatShareAFileTellEachOnce(@TempDir Path directory) throws Exception {
		var file = directory.resolve("checkpoints.jsonl");
		var settings = ArchiveConfiguration.published(file, null);
		Runnable node = () -> publishing(settings).run();
		AtOnce.run(node, node, node, node);
		node.run();
		assertThat(Files.readAllLines(file)).hasSize(2).doesNotHaveDuplicates();
	}

	/** Whoever says in the table that it was told keeps it from nothing. */
	@Test
	void aFileSaysItselfWhatItWasTold(@TempDir Path directory) throws Exception {
		var file = directory.resolve("checkpoints.jsonl");
		publications.add(file.toString(), 2, clock.instant());
		publishing(ArchiveConfiguration.published(file, null)).run();
		assertThat(Files.readAllLines(file)).hasSize(2);
	}

	/** A node died while it wrote. */
	@Test
	void aLineThatWasNotWrittenToItsEndIsWrittenAnew(@TempDir Path directory) throws Exception {
		var file = directory.resolve("checkpoints.jsonl");
		var publishing = publishing(ArchiveConfiguration.published(file, null));
		publishing.run();
		var whole = Files.readString(file);
		Files.writeString(file, whole.substring(0, whole.length() - 20));
		publishing.run();
		assertThat(Files.readAllLines(file)).hasSize(3).element(2).isEqualTo(whole.lines().toList().get(1));
	}

	/** What was told and not noted, since the node died in between, is told again. */
	@Test
	void aServiceIsToldUntilItSaysThatItHasIt(CapturedOutput output) throws Exception {
		var bodies = new CopyOnWriteArrayList<String>();
		var tokens = new CopyOnWriteArrayList<String>();
		var failures = new AtomicInteger(1);
		var service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		service.createContext("/checkpoints", (exchange) -> {
			bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
			exchange.sendResponseHeaders((failures.getAndDecrement() > 0) ? 503 : 204, -1);
			exchange.close();
		});
		service.start();
		try {
			var address = "http://localhost:%d/checkpoints".formatted(service.getAddress().getPort());
			var publishing = publishing(ArchiveConfiguration.published(null, URI.create(address + "?tenant=secret")));
			publishing.run();
			assertThat(told()).isEmpty();
			assertThat(output).contains("It answered 503").doesNotContain("tenant=secret");
			publishing.run();
			assertThat(bodies).hasSize(3).element(0).isEqualTo(bodies.get(1));
			assertThat(tokens).containsOnly("Bearer secret");
			assertThat(told()).containsExactly(address + " 1", address + " 2");
			publishing.run();
			assertThat(bodies).hasSize(3);
		}
		finally {
			service.stop(0);
		}
	}

	@Test
	void aServiceThatIsNotThereIsTriedAgain(CapturedOutput output) {
		var publishing = publishing(ArchiveConfiguration.published(null, URI.create("http://localhost:1/checkpoints")));
		publishing.run();
		assertThat(told()).isEmpty();
		assertThat(output).contains("could not be told to http://localhost:1/checkpoints");
	}

	private Publishing publishing(ArchiveSettings settings) {
		return new Publishing(checkpoints, publications, new PublicationTargets(settings), turns, clock);
	}

	private List<String> told() {
		return jdbc.sql("select target || ' ' || number from checkpoint_publications order by number")
			.query((row, number) -> row.getString(1))
			.list();
	}

}
