package market.helpdesk.marketplace;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import market.helpdesk.HelpdeskTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What only shows in transactions that are really committed. */
@HelpdeskTest
class BatchEntryTests {

	private final String run = UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	MarketplaceImport marketplaceImport;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	/**
	 * Somebody else takes a username while the batch is being written: no look beforehand
	 * sees that coming, and the database takes the whole transaction down.
	 */
	@Test
	void aLineTheDatabaseRefusesTakesNoOtherWithIt() throws Exception {
		var file = account("one") + account("taken") + account("three");
		var report = transaction.execute((status) -> {
			jdbc.sql(
					"insert into accounts (id, marketplace_id, username, name, role) values (:id, :mine, :name, 'B', 'BUYER')")
				.param("id", UUID.randomUUID())
				.param("mine", run + "-mine")
				.param("name", run + "-taken")
				.update();
			var importing = CompletableFuture.supplyAsync(() -> run(file));
			await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
			return importing;
		}).get(20, TimeUnit.SECONDS);
		assertThat(report).extracting(ImportReport::imported, ImportReport::refused).containsExactly(2L, 1L);
		assertThat(report.refusals())
			.containsExactly(new Refusal(2, "username: '%s-taken' is somebody else's".formatted(run)));
		assertThat(jdbc.sql("select username from accounts where marketplace_id like :run order by username")
			.param("run", run + "%")
			.query(String.class)
			.list()).containsExactly(run + "-one", run + "-taken", run + "-three");
		assertThat(audited()).isEqualTo(2);
	}

	@Test
	void aLineRefusedBeforehandTakesNoOtherWithIt() {
		var report = run(account("four") + account("four").replace("BUYER", "ADMIN") + account("five"));
		assertThat(report).extracting(ImportReport::imported, ImportReport::refused).containsExactly(2L, 1L);
	}

	private boolean somebodyWaits() {
		return jdbc
			.sql("""
					select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%into accounts%')""")
			.query(Boolean.class)
			.single();
	}

	private long audited() {
		return jdbc.sql("""
				select count(*) from audit_entries e join audit_texts t on t.entry_id = e.id
				where action = 'AccountImported' and t.name = 'username' and t.text like :run""")
			.param("run", run + "%")
			.query(Long.class)
			.single();
	}

	private String account(String name) {
		return """
				{"type":"account","id":"%1$s-%2$s","username":"%1$s-%2$s","name":"B","role":"BUYER"}
				""".formatted(run, name);
	}

	private ImportReport run(String lines) {
		return marketplaceImport.run("test.jsonl", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
	}

}
