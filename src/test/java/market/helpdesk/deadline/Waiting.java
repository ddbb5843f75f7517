package market.helpdesk.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until others wait: how tests bring two transactions to the same place. */
final class Waiting {

	private Waiting() {
	}

	/** Does something beside the test, whatever else waits. */
	static CompletableFuture<Void> beside(Runnable doing) {
		return CompletableFuture.runAsync(doing, (task) -> Thread.ofVirtual().start(task));
	}

	/** Returns as soon as some transaction waits for a lock. */
	static void untilSomebodyWaits(JdbcClient jdbc) {
		untilWaiting(jdbc, 1, new CompletableFuture<>());
	}

	/** Returns as soon as so many transactions wait for locks, or one of them is done. */
	static void untilWaiting(JdbcClient jdbc, int many, CompletableFuture<?> done) {
		var end = Instant.now().plus(Duration.ofSeconds(20));
		while (jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() < many
				&& !done.isDone()) {
			if (Instant.now().isAfter(end)) {
				throw new AssertionError("Nobody waits");
			}
			LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
		}
	}

}
