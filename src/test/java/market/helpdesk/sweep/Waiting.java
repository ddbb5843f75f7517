package market.helpdesk.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until others wait: how tests bring two transactions to the same place. */
public final class Waiting {

	private Waiting() {
	}

	/** Does something beside the test, whatever else waits. */
	public static CompletableFuture<Void> beside(Runnable doing) {
		return CompletableFuture.runAsync(doing, (task) -> Thread.ofVirtual().start(task));
	}

	/** Ends the connections of all who wait, as a database does that is shut down. */
	public static List<Integer> disconnectWhoWaits(JdbcClient jdbc) {
		return jdbc.sql("""
				select w.pid from (select distinct pid from pg_locks where not granted) w
				where pg_terminate_backend(w.pid, 5000)""").query((row, number) -> row.getInt(1)).list();
	}

	/** Returns as soon as some transaction waits for a lock. */
	public static void untilSomebodyWaits(JdbcClient jdbc) {
		untilWaiting(jdbc, 1, new CompletableFuture<>());
	}

	/** Returns as soon as so many transactions wait for locks, or one of them is done. */
	public static void untilWaiting(JdbcClient jdbc, int many, CompletableFuture<?> done) {
		until(() -> waiting(jdbc) >= many || done.isDone());
	}

	/** Returns how many transactions wait for locks. */
	public static int waiting(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single();
	}

	/** Returns as soon as something has come true. */
	public static void until(BooleanSupplier condition) {
		until(Duration.ofSeconds(20), condition);
	}

	public static void until(Duration atMost, BooleanSupplier condition) {
		var end = Instant.now().plus(atMost);
		while (!condition.getAsBoolean()) {
			if (Instant.now().isAfter(end)) {
				throw new AssertionError("Waited in vain");
			}
			LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
		}
	}

}
