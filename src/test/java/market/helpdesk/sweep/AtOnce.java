package market.helpdesk.sweep;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Several who do something at the same time. */
public final class AtOnce {

	private AtOnce() {
	}

	/** Lets all begin at the same moment, and fails if one of them does. */
	public static void run(Runnable... doings) throws Exception {
		var start = new CyclicBarrier(doings.length);
		try (var people = Executors.newFixedThreadPool(doings.length)) {
			var done = List.of(doings).stream().map((doing) -> people.submit(() -> {
				start.await();
				doing.run();
				return true;
			})).toList();
			for (var one : done) {
				one.get(60, TimeUnit.SECONDS);
			}
		}
		catch (ExecutionException ex) {
			throw new AssertionError(ex.getCause());
		}
	}

}
